import { describe, expect, it } from 'vitest'
import { origins, publicAccess, sessionTypes } from '@/domain/release/schema'
import { pathnames, publicFilters } from '@/messages/pathnames.mjs'

describe('The addresses that the page store knows', () => {
  it('know every type, origin and access that a released session can have', () => {
    expect(publicFilters.type).toEqual([...sessionTypes])
    expect(publicFilters.origin).toEqual([...origins])
    expect(publicFilters.access).toEqual([...publicAccess])
  })

  it('are lower case, ASCII and hyphens in both languages', () => {
    const translated = Object.values(pathnames).flatMap((path) =>
      typeof path === 'string' ? [path] : [path.en, path.fr],
    )
    expect(translated.filter((path) => !/^\/([a-z0-9-]+|\[[a-z]+\]|\/)*$/.test(path))).toEqual([])
  })
})
