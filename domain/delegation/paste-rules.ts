import type { Language } from '@/domain/shared/language'
import { tableOf } from '@/domain/shared/table-text'
import { fold } from '@/domain/shared/text'
import { emailAddress } from '@/domain/shared/typed'
import type { Capacity } from './schema'

/** Members that one paste may bring. */
export const MOST_MEMBERS = 200

export type MemberProblem = {
  code:
    | 'name_needed'
    | 'too_long'
    | 'wrong_email'
    | 'unknown_capacity'
    | 'unknown_language'
    | 'head_taken'
    | 'known'
    | 'twice'
    | 'no_place'
  value: string
}

/** Problems with which a row is taken all the same, without the value that was not understood. */
const slight: readonly MemberProblem['code'][] = ['unknown_capacity', 'unknown_language']

/** A row of the table as it was understood. */
export type PastedMember = {
  /** Of the table, from 1. */
  line: number
  name: string
  position: string
  email: string | null
  capacity: Capacity
  language: Language
  problems: MemberProblem[]
  /** Whether they can be nominated. */
  fits: boolean
}

export type PastedMembers = {
  members: PastedMember[]
  /** Heads of columns that were not understood. */
  unread: string[]
  /** Rows beyond `MOST_MEMBERS`. */
  beyond: number
}

type Column = 'name' | 'given' | 'family' | 'position' | 'email' | 'capacity' | 'language'

/** Words of column heads in both languages, folded; the first that is found says what the column is. */
const heads: readonly [RegExp, Column][] = [
  [/^(first|given) names?$|^prenoms?$/, 'given'],
  [/^(last|family) names?$|^surname$|^nom de famille$/, 'family'],
  [/e-?mail|courriel|adresse|^mail$|address/, 'email'],
  [/capacity|qualite|^role$/, 'capacity'],
  [/language|langue/, 'language'],
  [/position|title|fonction|titre|poste/, 'position'],
  [/name|^noms?\b/, 'name'],
]
const columnOf = (head: string): Column | null => {
  const folded = fold(head).trim()
  return heads.find(([pattern]) => pattern.test(folded))?.[1] ?? null
}

/** Columns of a table without heads; the address is wherever an at sign stands. */
const usual: Column[] = ['name', 'position', 'email', 'capacity', 'language']
function guessed(rows: readonly string[][]): Column[] {
  const width = Math.max(0, ...rows.map((row) => row.length))
  const at = Array.from({ length: width }, (_none, index) => index).find(
    (index) => rows.filter((row) => row[index]?.includes('@')).length * 2 > rows.length,
  )
  if (at === undefined) return usual
  const rest = usual.filter((column) => column !== 'email')
  return [...rest.slice(0, at), 'email', ...rest.slice(at)]
}

const capacityWords: readonly [RegExp, Capacity][] = [
  [/^(head|chef|cheffe)\b/, 'head'],
  [/^(alternate|deputy|supplea)/, 'alternate'],
  [/^(adviser|advisor|conseill)/, 'adviser'],
  [/^observ/, 'observer'],
  [/^interpr/, 'interpreter'],
  [/^(liaison|agente? de liaison)/, 'liaison'],
  [/^(media|press)/, 'media'],
  [/^securit/, 'security'],
  [/^(staff|personnel)/, 'staff'],
  [/^(delegat|delegue)/, 'delegate'],
]

/**
 * Members as a table has them, with or without heads, in either language, and for each what is wrong.
 * @param standing who is in the delegation: how many places are left, whether it has a head, addresses that are known
 * @param otherwise the language of letters where the table names none
 */
export function readMembers(
  text: string,
  otherwise: Language,
  standing: { free: number; hasHead: boolean; known: ReadonlySet<string> },
): PastedMembers {
  const table = tableOf(text)
  const first = (table[0] ?? []).map(columnOf)
  const headed = first.some((column) => column === 'name' || column === 'family')
  const rows = headed ? table.slice(1) : table
  const columns = headed ? first : guessed(rows)
  let { free, hasHead } = standing
  const seen = new Set<string>()
  const members = rows.slice(0, MOST_MEMBERS).map((cells, index): PastedMember => {
    const member = memberOf(cells, columns, otherwise, index + (headed ? 2 : 1))
    const { email, capacity, problems } = member
    if (email !== null && standing.known.has(email)) problems.push({ code: 'known', value: email })
    else if (email !== null && seen.has(email)) problems.push({ code: 'twice', value: email })
    if (capacity === 'head' && hasHead) problems.push({ code: 'head_taken', value: '' })
    if (problems.some(({ code }) => !slight.includes(code))) return member
    if (free === 0) {
      problems.push({ code: 'no_place', value: '' })
      return member
    }
    free -= 1
    hasHead ||= capacity === 'head'
    if (email !== null) seen.add(email)
    return { ...member, fits: true }
  })
  const unread = headed ? (table[0] ?? []).filter((head, index) => head !== '' && !first[index]) : []
  return { members, unread, beyond: Math.max(0, rows.length - MOST_MEMBERS) }
}

function memberOf(
  cells: readonly string[],
  columns: readonly (Column | null)[],
  otherwise: Language,
  line: number,
): PastedMember {
  const problems: MemberProblem[] = []
  const cell = (of: Column) => (cells[columns.indexOf(of)] ?? '').replace(/\s+/g, ' ').trim().normalize('NFC')
  const short = (value: string) => {
    if (value.length > 200) problems.push({ code: 'too_long', value: `${value.slice(0, 40)}…` })
    return value.slice(0, 200)
  }
  const name = short([cell('given'), cell('name') || cell('family')].filter((part) => part !== '').join(' '))
  if (name === '') problems.push({ code: 'name_needed', value: '' })
  const typed = cell('email')
  const email = typed === '' ? null : (emailAddress.safeParse(typed).data ?? null)
  if (typed !== '' && email === null) problems.push({ code: 'wrong_email', value: typed })
  const position = short(cell('position'))
  const [asked, tongue] = [cell('capacity'), cell('language')]
  const capacity = capacityWords.find(([pattern]) => pattern.test(fold(asked)))?.[1]
  if (asked !== '' && !capacity) problems.push({ code: 'unknown_capacity', value: asked })
  const language = /^(fr|french)/.test(fold(tongue)) ? 'fr' : /^(en|an)/.test(fold(tongue)) ? 'en' : null
  if (tongue !== '' && !language) problems.push({ code: 'unknown_language', value: tongue })
  return {
    ...{ line, name, position, email, problems, fits: false },
    ...{ capacity: capacity ?? 'delegate', language: language ?? otherwise },
  }
}
