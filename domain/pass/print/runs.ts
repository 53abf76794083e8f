import bidiFactory from 'bidi-js'
import { type Face, codeOf } from './fonts'

const bidi = bidiFactory()
const clusters = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** A stretch of a line in one face and one direction; its text is in the order in which it is read. */
export type Run = { text: string; face: Face }

/** A text with the level of each of its signs: odd ones run from right to left (UAX #9). */
export type Directed = { text: string; rightToLeft: boolean; mixed: boolean; levels: Uint8Array }

/** Letters of scripts that run from right to left, and the mark that counts as one. */
const turning = /[\u0590-\u08FF\u200F\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u

/** A text as a whole runs as its first letter does (P2 and P3); `mixed` where any part of it runs from right to left. */
export function directed(text: string): Directed {
  if (!turning.test(text))
    return { text, rightToLeft: false, mixed: false, levels: new Uint8Array(text.length) }
  const { levels, paragraphs } = bidi.getEmbeddingLevels(text, 'auto')
  return { text, rightToLeft: paragraphs[0]?.level === 1, mixed: true, levels }
}

/**
 * A line of a text, from one place in it to before another, as runs from left to right. Shaping reverses the letters of a
 * run itself where its script is written from right to left.
 */
export function runsOf(
  { text, rightToLeft, mixed, levels }: Directed,
  from: number,
  to: number,
  faces: readonly Face[],
): Run[] {
  if (!mixed) return byFace(text.slice(from, to), faces)
  const embedding = { levels, paragraphs: [{ start: 0, end: text.length - 1, level: rightToLeft ? 1 : 0 }] }
  const mirrored = bidi.getMirroredCharactersMap(text, levels)
  return stretchesOf(
    bidi.getReorderedIndices(text, embedding, from, to - 1).filter((at) => at >= from && at < to),
    levels,
  ).flatMap(({ first, last, odd }) => {
    const part = Array.from(
      { length: last - first + 1 },
      (_, index) => mirrored.get(first + index) ?? text.charAt(first + index),
    )
    const runs = byFace(part.join(''), faces)
    return odd ? runs.reverse().map((run) => ({ ...run, text: shapedLater(run.text) })) : runs
  })
}

/** Neighbours in one direction, as stretches of the text in the order in which it is read. */
function stretchesOf(
  order: readonly number[],
  levels: Uint8Array,
): { first: number; last: number; odd: boolean }[] {
  const stretches: { first: number; last: number; odd: boolean }[] = []
  for (const at of order) {
    const odd = (levels[at] ?? 0) % 2 === 1
    const open = stretches.at(-1)
    if (open && open.odd === odd && (odd ? at === open.first - 1 : at === open.last + 1)) {
      open.first = Math.min(open.first, at)
      open.last = Math.max(open.last, at)
    } else stretches.push({ first: at, last: at, odd })
  }
  return stretches
}

/** Shaping takes a run of signs without a script of their own for one from left to right. */
const shapedLater = (text: string): string =>
  /\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Syriac}|\p{Script=Thaana}/u.test(text)
    ? text
    : Array.from(clusters.segment(text), ({ segment }) => segment)
        .reverse()
        .join('')

/** Stays in a face as long as it can: letters that join must not be parted, and a space belongs to what is before it. */
function byFace(text: string, faces: readonly Face[]): Run[] {
  const [standard] = faces
  if (!standard) throw new Error('No face to set text in')
  const runs: Run[] = []
  for (const { segment } of clusters.segment(text)) {
    const last = runs.at(-1)
    const has = (face: Face) => Array.from(segment).every((sign) => face.has(codeOf(sign)))
    const base = (face: Face) => face.has(codeOf(segment))
    const face = last && has(last.face) ? last.face : (faces.find(has) ?? faces.find(base) ?? last?.face)
    if (last && face === last.face) last.text += segment
    else runs.push({ text: segment, face: face ?? standard })
  }
  return runs
}
