import { describe, expect, it } from 'vitest'
import en from '@/messages/en.json'
import fr from '@/messages/fr.json'

type Tree = { [key: string]: string | Tree }

const flat = (tree: Tree, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${path}${key}`, value] as [string, string]]
      : flat(value, `${path}${key}.`),
  )

const english = new Map(flat(en))
const french = new Map(flat(fr))

/** The names of arguments and tags of an ICU message: `{count, plural, …}` -> count, `<link>` -> <link>. */
const parts = (message: string) =>
  [
    ...new Set(
      // The braces of a branch, `one {minute}`, hold words and no argument.
      [...message.matchAll(/(?<!(?:one|other|=\d+)\s*)\{\s*(\w+)\s*[,}]|<(\w+)>/g)].map(
        ([whole, name]) => name ?? whole,
      ),
    ),
  ].sort()

/** The words of a message without its ICU frame, so that `{count, plural, one {…}}` is not read as typography. */
const words = (message: string) => message.replace(/\{\s*\w+\s*(,\s*\w+\s*,?)?/g, ' ').replace(/<[^>]+>/g, '')

describe('The words of the interface', () => {
  it('exist in both languages, key by key', () => {
    expect([...french.keys()].sort()).toEqual([...english.keys()].sort())
  })

  it('take the same arguments in both languages', () => {
    const different = [...english].filter(
      ([key, message]) => `${parts(message)}` !== `${parts(french.get(key) ?? '')}`,
    )
    expect(different).toEqual([])
  })

  it('are never empty, and no sentence is the same in both languages', () => {
    expect([...english, ...french].filter(([, message]) => !message.trim())).toEqual([])
    const same = [...english].filter(
      ([key, message]) =>
        /[a-z]{4,}\s+[a-z]{3,}\s+[a-z]/i.test(words(message)) && french.get(key) === message,
    )
    expect(same).toEqual([])
  })

  it('follow French typography as in Canada', () => {
    const faults = [...french].filter(([, message]) =>
      // A plain space before a colon or inside guillemets, any space before ; ! ?, or a straight apostrophe.
      /[ ]:(?!\/)|«[^\u00a0]|[^\u00a0]»|\s[;!?]|\d (?:h|%|\$)|[a-zà-ÿ]'[a-zà-ÿ]/i.test(words(message)),
    )
    expect(faults).toEqual([])
  })

  it('end no message with an exclamation mark', () => {
    expect([...english, ...french].filter(([, message]) => message.includes('!'))).toEqual([])
  })
})
