import { QUIET, qrMatrix, stripsOf } from '@/domain/pass/print/qr'

/** A QR code as one path of an SVG, its margin of light included; `size` is the width of the picture in cells. */
export type PassCode = { size: number; path: string }

/** The code that a pass shows on a page. */
export function passCode(token: string): PassCode {
  const matrix = qrMatrix(token)
  const strips = stripsOf(matrix).map(
    ({ row, from, length }) => `M${from + QUIET} ${row + QUIET}h${length}v1h-${length}z`,
  )
  return { size: matrix.length + 2 * QUIET, path: strips.join('') }
}
