import type { Answers, Status } from '@/domain/registration/schema'
import { equal } from '@/domain/shared/equal'
import { fold } from '@/domain/shared/text'
import type { PlannedRow, ReadRow, RowFault } from './schema'

/** A registration that is there, as far as a file can change it. */
export type Standing = {
  id: string
  categoryId: string
  status: Status
  email: string
  name: string
  organisation: string
  state: string | null
  language: 'en' | 'fr'
  days: string[]
  answers: Answers
}

/** What becomes of one row, and the registration that it is about. */
export type Planned = { read: ReadRow; planned: PlannedRow; standing: Standing | null; changed: Changed }

/** Fields that a row changes; answers by the code of their question. */
export type Changed = Partial<Pick<Standing, 'name' | 'organisation' | 'state' | 'language' | 'days'>> & {
  answers: Answers
}

const samePerson = (a: { email: string; name: string }, b: { email: string; name: string }) =>
  a.email === b.email && fold(a.name) === fold(b.name)

/** The registration of the same person: by its id, else by address and name, those that are over last. */
function standingOf(read: ReadRow, there: readonly Standing[]): Standing | null {
  if (read.id !== null) return there.find(({ id }) => id === read.id) ?? null
  const same = there.filter((one) => samePerson(one, read))
  const ofCategory = same.filter(({ categoryId }) => categoryId === read.categoryId)
  return ofCategory.find(isOn) ?? same.find(isOn) ?? null
}

const isOn = ({ status }: Standing) => status !== 'cancelled' && status !== 'declined'

/**
 * What becomes of each row: new, changed, as it is, or wrong and why. Somebody who stands in the file twice counts once.
 * @param there registrations of the summit that the rows could be about
 */
export function planRows(rows: readonly ReadRow[], there: readonly Standing[]): Planned[] {
  const seen = new Set<string>()
  return rows.map((read) => {
    const standing = standingOf(read, there)
    const key = standing?.id ?? `${read.email} ${fold(read.name)}`
    const faults: RowFault[] = [...read.faults, ...against(read, standing)]
    if (faults.length === 0 && seen.has(key))
      faults.push({ column: 'name', code: 'repeated', value: read.name })
    seen.add(key)
    const changed: Changed = standing ? changesOf(read, standing) : { answers: read.answers }
    const { answers, ...fields } = changed
    const changes = [...Object.keys(fields), ...Object.keys(answers).map((code) => `q.${code}`)]
    const outcome =
      faults.length > 0 ? 'wrong' : !standing ? 'created' : changes.length > 0 ? 'changed' : 'same'
    return {
      ...{ read, standing, changed },
      planned: {
        ...{ row: read.row, outcome, faults, id: standing?.id ?? null },
        name: read.name || (standing?.name ?? ''),
        email: read.email || (standing?.email ?? ''),
        changes: outcome === 'changed' ? changes : [],
      },
    }
  })
}

/** What of a row does not go with the registration that it is about. */
function against(read: ReadRow, standing: Standing | null): RowFault[] {
  if (read.id !== null && !standing)
    return [{ column: 'id', code: 'unknown_id', value: read.id.slice(0, 60) }]
  if (!standing)
    return read.categoryId === null && !read.faults.some(({ column }) => column === 'category')
      ? [{ column: 'category', code: 'category_needed', value: '' }]
      : []
  if (!isOn(standing)) return [{ column: 'status', code: 'is_over', value: '' }]
  return [
    ...(read.email !== '' && read.email !== standing.email
      ? [{ column: 'email', code: 'email_differs' as const, value: read.email }]
      : []),
    ...(read.categoryId !== null && read.categoryId !== standing.categoryId
      ? [{ column: 'category', code: 'category_differs' as const, value: '' }]
      : []),
  ]
}

function changesOf(read: ReadRow, standing: Standing): Changed {
  const fields = {
    ...(read.id !== null && read.name !== '' ? { name: read.name } : {}),
    ...(read.organisation === undefined ? {} : { organisation: read.organisation }),
    ...(read.state === undefined ? {} : { state: read.state }),
    ...(read.language === undefined ? {} : { language: read.language }),
    ...(read.days === undefined ? {} : { days: read.days }),
  }
  const differs = <T extends object>(values: T, than: object) =>
    Object.fromEntries(
      Object.entries(values).filter(([key, value]) => !equal(value, than[key as keyof typeof than])), // keys of the same rows
    ) as Partial<T>
  return { ...differs(fields, standing), answers: differs(read.answers, standing.answers) as Answers }
}
