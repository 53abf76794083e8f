import { create } from 'qrcode'

/** Cells of light around a code that readers need (ISO/IEC 18004). */
export const QUIET = 4

/** The cells of a QR code, row by row; true is dark. */
export type Matrix = boolean[][]

/** A token as a QR code at error correction M, which a fold or a stain does not break. */
export function qrMatrix(token: string): Matrix {
  const { modules } = create([{ data: token, mode: 'alphanumeric' }], { errorCorrectionLevel: 'M' })
  return Array.from({ length: modules.size }, (_, row) =>
    Array.from({ length: modules.size }, (_, column) => modules.get(row, column) === 1),
  )
}

/** Dark cells as strips, a strip for each stretch of a row, in cells from the upper left corner. */
export const stripsOf = (matrix: Matrix): { row: number; from: number; length: number }[] =>
  matrix.flatMap((cells, row) => {
    const strips: { row: number; from: number; length: number }[] = []
    cells.forEach((dark, from) => {
      const last = strips.at(-1)
      if (!dark) return
      if (last && last.from + last.length === from) last.length += 1
      else strips.push({ row, from, length: 1 })
    })
    return strips
  })
