/** Plain text: search that ignores accents and case, marks for hits, soft hyphens, slugs and excerpts. */

const SOFT_HYPHEN = '\u00AD'

/** Lower case, without accents, ligatures opened, typographic apostrophes plain, soft hyphens gone. */
export function fold(text: string): string {
  return Array.from(text, foldCharacter).join('')
}

/** The words of a query, folded and without repeats: `« Données »  ouvertes` -> `donnees`, `ouvertes`. */
export function searchTerms(query: string): string[] {
  return [...new Set(fold(query).match(/[\p{L}\p{N}]+(?:[-'][\p{L}\p{N}]+)*/gu) ?? [])]
}

/** Whether the text holds every term of the query, wherever: accents and case ignored; an empty query fits all. */
export function plainSearch(text: string, query: string): boolean {
  const folded = fold(text)
  return searchTerms(query).every((term) => folded.includes(term))
}

export type HighlightPart = { text: string; hit: boolean }

/** The text cut into hits and the rest, in order; joined again it is the text. For marks in search results. */
export function highlight(text: string, terms: readonly string[]): HighlightPart[] {
  const characters = Array.from(text)
  const folded = characters.map(foldCharacter)
  const whole = folded.join('')
  const owner = folded.flatMap((piece, index) => Array.from({ length: piece.length }, () => index))
  const hit = new Array<boolean>(characters.length).fill(false)
  for (const term of terms.map(fold).filter(Boolean))
    for (let at = whole.indexOf(term); at >= 0; at = whole.indexOf(term, at + term.length)) {
      const last = owner[at + term.length - 1] ?? -1
      for (let index = owner[at] ?? 0; index <= last; index++) hit[index] = true
    }
  const parts: HighlightPart[] = []
  characters.forEach((character, index) => {
    const part = parts.at(-1)
    if (part && part.hit === hit[index]) part.text += character
    else parts.push({ text: character, hit: hit[index] === true })
  })
  return parts
}

/** For addresses: `L’État à l’écoute` -> `l-etat-a-l-ecoute`; at most `max` characters, cut between words. */
export function slugify(text: string, max = 80): string {
  const words = fold(text).match(/[a-z0-9]+/g) ?? []
  let slug = ''
  for (const word of words) {
    const longer = slug === '' ? word.slice(0, max) : `${slug}-${word}`
    if (longer.length > max) break
    slug = longer
  }
  return slug
}

/** The beginning of a text in one line, cut between words to at most `max` characters with `…` when cut. */
export function excerpt(text: string, max: number): string {
  // No-break spaces are typography and stay.
  const line = text.replace(/[^\S\u00A0\u202F]+/g, ' ').trim()
  const characters = Array.from(line)
  if (characters.length <= max) return line
  const head = characters.slice(0, Math.max(1, max - 1)).join('')
  const cut = characters[max - 1] === ' ' ? head : head.replace(/ [^ ]*$/, '')
  return `${cut.replace(/[\s,;:.!?«(–—-]+$/, '')}…`
}

/**
 * French words over 14 letters with soft hyphens between syllables, since browsers may lack a French dictionary and
 * `hyphens: auto` then overflows narrow cells: `Responsabili­sation`. Addresses are left alone.
 */
export function hyphenate(text: string): string {
  return text
    .split(/(\s+)/)
    .map((token) => (/[/@\\]/.test(token) ? token : token.replace(/\p{L}{15,}/gu, hyphenateWord)))
    .join('')
}

const LONGEST_PIECE = 12

/** Each piece as long as fits a narrow cell, no end shorter than five letters except `ment`. */
function hyphenateWord(word: string): string {
  const points = syllablePoints(word)
  const pieces: string[] = []
  let from = 0
  while (word.length - from > LONGEST_PIECE || (from === 0 && word.length > LONGEST_PIECE)) {
    const start = from
    const cut = points.findLast((point) => {
      const rest = word.slice(point)
      return (
        point - start >= 3 && point - start <= LONGEST_PIECE && (rest.length >= 5 || /^ments?$/i.test(rest))
      )
    })
    if (cut === undefined) break
    pieces.push(word.slice(from, cut))
    from = cut
  }
  return [...pieces, word.slice(from)].join(SOFT_HYPHEN)
}

/** Consonants that stay together at the head of a French syllable. */
const head = /^(?:[bcdfgptv][lr]|[cpst]h|gn|qu|gu)/

/** Where a French word may be divided: before a consonant and vowel, and not before a mute ending. */
function syllablePoints(word: string): number[] {
  const plain = fold(word)
  // A ligature opens into two letters; such words (manœuvre...) are short, and a shifted point would be wrong.
  if (plain.length !== word.length) return []
  const vowel = (index: number) => /[aeiouy]/.test(plain[index] ?? '')
  const points: number[] = []
  for (let index = 2; index < plain.length - 2; index++) {
    if (vowel(index)) continue
    const rest = plain.slice(index)
    const opens = vowel(index + 1) || (head.test(rest) && vowel(index + 2))
    const insideHead = !vowel(index - 1) && head.test(plain.slice(index - 1))
    const mute = /^[^aeiouy]{1,2}e(?:s|nt)?$/.test(rest) && !/^ment$/.test(rest)
    if (opens && !insideHead && !mute) points.push(index)
  }
  return points
}

function foldCharacter(character: string): string {
  const plain = character.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return opened[plain] ?? plain
}

const opened: Record<string, string> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  '’': "'",
  '\u00A0': ' ',
  '\u202F': ' ',
  [SOFT_HYPHEN]: '',
}
