import { SaxesParser } from 'saxes'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { MOST_DEPTH } from '../schema'

/** What a reader of XML is told, in the order of the document; `line` is counted from 1. */
export type XmlReader = {
  open: (name: string, attributes: Readonly<Record<string, string>>, line: number) => void
  text: (text: string) => void
  close: (name: string) => void
  /** Asked between pieces: true ends the reading. */
  enough?: () => boolean
}

/** Characters given to the parser at once. */
const PIECE = 65_536
const MOST_ATTRIBUTES = 100

/**
 * Reads XML 1.0 piece by piece. A document type is refused before anything in it counts, so that no entity is ever
 * declared, let alone expanded or fetched; names are given without their prefix.
 * Refusals: has_entities · too_deep · broken_xml (`line`).
 */
export function readXml(text: string, reader: XmlReader): Result<null> {
  const parser = new SaxesParser({ xmlns: false, position: true })
  let refusal: ReturnType<typeof refuse> | null = null
  let depth = 0
  parser.on('doctype', () => (refusal ??= refuse('has_entities', { line: parser.line })))
  parser.on('error', () => (refusal ??= refuse('broken_xml', { line: parser.line })))
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1
    if (depth > MOST_DEPTH) refusal ??= refuse('too_deep', { line: parser.line })
    if (Object.keys(attributes).length > MOST_ATTRIBUTES)
      refusal ??= refuse('too_deep', { line: parser.line })
    if (!refusal) reader.open(local(name), plainAttributes(attributes), parser.line)
  })
  parser.on('text', (piece) => refusal ?? reader.text(piece))
  parser.on('cdata', (piece) => refusal ?? reader.text(piece))
  parser.on('closetag', ({ name }) => {
    depth -= 1
    if (!refusal) reader.close(local(name))
  })
  for (let at = 0; at < text.length && !refusal; at += PIECE) {
    parser.write(text.slice(at, at + PIECE))
    if (!refusal && reader.enough?.()) return ok(null)
  }
  if (!refusal) parser.close()
  return refusal ?? ok(null)
}

const local = (name: string) => name.slice(name.indexOf(':') + 1)

/** Without a prototype, so that an attribute of any name is only that. */
function plainAttributes(attributes: Record<string, string>): Record<string, string> {
  const plain = Object.create(null) as Record<string, string> // made empty here
  for (const [name, value] of Object.entries(attributes)) plain[local(name)] = value
  return plain
}
