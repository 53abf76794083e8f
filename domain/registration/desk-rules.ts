import { z } from 'zod'
import { searchTerms } from '@/domain/shared/text'
import {
  type DeskFilter,
  type DeskView,
  MOST_CHOSEN,
  type DeskSelection,
  deskSorts,
  deskStatuses,
} from './desk-schema'

/** People on one page of the table. */
export const PAGE_SIZE = 50

/** Query parameters as an address has them: the first of each counts. */
export type DeskQuery = Record<string, string | string[] | undefined>

/** What a summit has to filter by. */
export type Known = { categories: readonly string[]; days: readonly string[] }

/**
 * What an address asks of the table. What makes no sense is left out and named in `ignored` (parameter names), so that
 * the page can say so.
 */
export function viewOf(query: DeskQuery, known: Known): { view: DeskView; ignored: string[] } {
  const ignored: string[] = []
  const one = (name: string) => [query[name]].flat()[0] ?? ''
  const fitting = <T extends string>(name: string, fits: (value: string) => value is T): T | null => {
    const asked = one(name)
    if (asked === '') return null
    if (fits(asked)) return asked
    ignored.push(name)
    return null
  }
  const among = <T extends string>(name: string, values: readonly T[]) =>
    fitting(name, (value): value is T => values.some((one) => one === value))
  const like = (name: string, pattern: RegExp) =>
    fitting(name, (value): value is string => pattern.test(value))
  const filter: DeskFilter = {
    q: one('q').replaceAll('\u0000', '').slice(0, 200),
    status: among('status', deskStatuses),
    category: among('category', known.categories),
    state: like('state', /^[A-Z]{2}$/),
    day: among('day', known.days),
    language: among('language', ['en', 'fr'] as const),
    group: fitting('group', (value): value is string => z.uuid().safeParse(value).success),
    code: like('code', /^[^\u0000]{1,80}$/),
  }
  const sort = among('sort', deskSorts) ?? 'name'
  const descending = among('dir', ['asc', 'desc'] as const) === 'desc'
  const page = Number(like('page', /^[1-9]\d{0,5}$/) ?? 1)
  return { view: { filter, sort, descending, page }, ignored }
}

/** A filter as query parameters, without what narrows nothing. */
export const filterQuery = (filter: DeskFilter): Record<string, string> =>
  Object.fromEntries(
    Object.entries(filter).flatMap(([name, value]) =>
      value === null || value === '' ? [] : [[name, value]],
    ),
  )

/** What the table shows as query parameters; `changes` are laid over it. A new filter or order begins at page 1. */
export function viewQuery(
  { filter, ...view }: DeskView,
  changes: Partial<Omit<DeskView, 'filter'>> & { filter?: Partial<DeskFilter> } = {},
): Record<string, string> {
  const { filter: narrowed, ...others } = changes
  const { sort, descending, page } = { ...view, page: 1, ...others }
  return {
    ...filterQuery({ ...filter, ...narrowed }),
    ...(sort === 'name' ? {} : { sort }),
    ...(descending ? { dir: 'desc' } : {}),
    ...(page === 1 ? {} : { page: String(page) }),
  }
}

/** Whether anything narrows the table. */
export const narrows = ({ q, ...rest }: DeskFilter): boolean =>
  searchTerms(q).length > 0 || Object.values(rest).some((value) => value !== null)

/**
 * Whom an address or a form has chosen: `all` is everyone that the filter beside it finds, else `id` names them.
 * @returns null where nobody is
 */
export function selectionOf(query: DeskQuery, known: Known): DeskSelection | null {
  if ([query['all']].flat()[0] === '1') return { filter: viewOf(query, known).view.filter }
  const ids = [...new Set([query['id']].flat())].filter(
    (value): value is string => value !== undefined && z.uuid().safeParse(value).success,
  )
  return ids.length > 0 ? { ids: ids.slice(0, MOST_CHOSEN) } : null
}

/** A selection as query parameters: `selectionOf` the other way round. */
export const selectionQuery = (selection: DeskSelection): [string, string][] =>
  'ids' in selection
    ? selection.ids.map((id): [string, string] => ['id', id])
    : [['all', '1'], ...Object.entries(filterQuery(selection.filter))]

/** A selection as the fields of a form: `deskActForm` reads them. */
export const selectionFields = (selection: DeskSelection): [string, string][] =>
  'ids' in selection
    ? selection.ids.map((id): [string, string] => ['ids[]', id])
    : Object.entries(filterQuery(selection.filter)).map(([name, value]): [string, string] => [
        `filter.${name}`,
        value,
      ])
