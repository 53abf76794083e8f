/** What a file that answers a question may be. Pictures are drawn anew, so that they hold nothing but pixels. */
export const fileLimits = {
  bytes: 5 * 1024 * 1024,
  /** Of a picture. */
  pixels: 40_000_000,
  /** Pixels of the longer side of what is kept. */
  side: 2400,
} as const

/** A file as it is kept. */
export type KeptAnswerFile = {
  name: string
  type: 'image/webp' | 'application/pdf'
  bytes: Buffer<ArrayBuffer>
}

export const fileRefusals = [
  'not_found',
  'link_expired',
  'link_replaced',
  'wrong_status',
  'file_missing',
  'file_too_heavy',
  'file_too_large',
  'not_a_document',
  'broken_body',
  'fault',
] as const
export type FileRefusal = (typeof fileRefusals)[number]
