/** Query parameters as an address has them: the first of each counts. */
export type ListQuery = Record<string, string | string[] | undefined>

/** Reads the filters of a list from an address. What makes no sense is left out and named, so that the page can say so. */
export function listQuery(query: ListQuery) {
  const ignored: string[] = []
  const one = (name: string) => {
    const value = query[name]
    return (Array.isArray(value) ? value[0] : value) ?? ''
  }
  const among = <T extends string>(name: string, values: readonly T[]): T | null => {
    const asked = one(name)
    const found = values.find((value) => value === asked) ?? null
    if (asked !== '' && found === null) ignored.push(name)
    return found
  }
  const page = one('page')
  const isPage = page === '' || /^[1-9]\d{0,5}$/.test(page)
  if (!isPage) ignored.push('page')
  return {
    /** Names of the parameters that made no sense, once they have been read. */
    ignored,
    among,
    /** Words to search for. */
    q: one('q').replaceAll('\u0000', '').slice(0, 200),
    /** From 1. */
    page: isPage ? Number(page) || 1 : 1,
    descending: () => among('dir', ['asc', 'desc']) === 'desc',
  }
}
