import { z } from 'zod'

/** Schemas of what people type: trimmed, composed (NFC), without characters that no text may hold. */

/** What no text may hold: control characters but tab and line end, and halves of characters. */
const unprintable = /[^\P{Cc}\n\t]|[\uD800-\uDFFF]/gu

/** Text of several lines. */
export const paragraphs = (max: number) =>
  z
    .string()
    .overwrite((typed) =>
      typed
        .replace(/\r\n?|[\u2028\u2029]/g, '\n')
        .replace(unprintable, '')
        .trim()
        .normalize('NFC'),
    )
    .max(max)

/** Text of one line: line ends and tabs become spaces, no-break spaces are typography and stay. */
export const oneLine = (max: number) =>
  z
    .string()
    .overwrite((typed) =>
      typed
        .replace(/[\r\n\t\u2028\u2029]+/g, ' ')
        .replace(unprintable, '')
        .trim()
        .normalize('NFC'),
    )
    .max(max)

/** An empty field is nothing chosen. */
export const orNull = <S extends z.ZodType>(schema: S) =>
  z.preprocess((value) => (value === '' || value === undefined ? null : value), schema.nullable())

/** A content language (BCP 47). */
export const languageTag = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)

/** An e-mail address as it is kept: in small letters. */
export const emailAddress = z.string().trim().toLowerCase().pipe(z.email('wrong_email').max(254))
