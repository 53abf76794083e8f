import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { fieldIssues, formInput } from '@/app/_server/form-input'
import { languageOfPath, sitePath } from '@/app/_server/callback'
import { isSameOrigin } from '@/app/_server/same-origin'

function form(...fields: [string, string][]): FormData {
  const data = new FormData()
  for (const [name, value] of fields) data.append(name, value)
  return data
}

describe('A posted form', () => {
  it('nests dotted names, gathers lists in order and takes the last of repeated fields', () => {
    const { input, typed } = formInput(
      form(
        ['title.en', 'Open'],
        ['title.fr', 'Ouvert'],
        ['languages[]', 'fr'],
        ['languages[]', 'en'],
        ['code', 'A'],
        ['code', 'B'],
      ),
    )
    expect(input).toEqual({ title: { en: 'Open', fr: 'Ouvert' }, languages: ['fr', 'en'], code: 'B' })
    expect(typed).toEqual({
      'title.en': 'Open',
      'title.fr': 'Ouvert',
      'languages[]': ['fr', 'en'],
      code: 'B',
    })
  })

  it('loses NUL characters and carriage returns, and keeps everything else as it was typed', () => {
    expect(formInput(form(['a', ' x\u0000<b>\r\ny ']))).toMatchObject({ input: { a: ' x<b>\ny ' } })
  })

  it('takes no name that would reach into JavaScript’s own objects, nor React’s', () => {
    const names = [
      '__proto__',
      '__proto__.polluted',
      'a.constructor.x',
      'prototype',
      '$ACTION_ID_1',
      '',
      'a..b',
      'x y',
    ]
    const { input } = formInput(form(...names.map((name): [string, string] => [name, '1'])))
    expect(input).toEqual({})
    expect({}).not.toHaveProperty('polluted')
  })

  it('says what is wrong with each field by a code, under the name that it has in the form', () => {
    const schema = z.object({
      name: z.string().trim().min(1).max(3),
      title: z.object({ en: z.string().min(2) }),
      email: z.email(),
      kind: z.enum(['a', 'b']),
      languages: z.array(z.enum(['en', 'fr'])).min(1),
      when: z.string().refine((text) => text !== 'late', 'too_late'),
    })
    const { input, typed } = formInput(
      form(
        ['name', 'long'],
        ['title.en', 'x'],
        ['email', 'x@'],
        ['kind', 'c'],
        ['languages[]', 'de'],
        ['when', 'late'],
      ),
    )
    const parsed = schema.safeParse(input)
    expect(parsed.success ? {} : fieldIssues(parsed.error, typed)).toEqual({
      name: { code: 'too_long', details: { max: 3 } },
      'title.en': { code: 'too_short', details: { min: 2 } },
      email: { code: 'wrong_email', details: {} },
      kind: { code: 'not_a_choice', details: {} },
      'languages[]': { code: 'not_a_choice', details: {} },
      when: { code: 'too_late', details: {} },
    })
    const empty = schema.safeParse({})
    const issues = empty.success ? {} : fieldIssues(empty.error, {})
    expect(Object.values(issues).every(({ code }) => code === 'required')).toBe(true)
  })
})

describe('A way to go on to', () => {
  it('is a path of this site or nothing', () => {
    expect(sitePath('/fr/compte?x=1')).toBe('/fr/compte?x=1')
    expect(sitePath('http://localhost:3000/en/manage')).toBe('/en/manage')
    for (const asked of [
      null,
      '',
      '//evil.example/en',
      '/\\evil.example',
      'https://evil.example/en',
      'javascript:1',
      '/api/auth/signout',
      '/en\u0000',
      'http://a@localhost:3000/en',
      'http:[',
    ])
      expect(sitePath(asked), String(asked)).toBeNull()
  })

  it('gives the language, else the browser’s preference does', () => {
    expect(languageOfPath('/fr/compte', 'en')).toBe('fr')
    expect(languageOfPath(null, 'de, fr-CA;q=0.8, en;q=0.7')).toBe('fr')
    expect(languageOfPath(null, 'de')).toBe('en')
    expect(languageOfPath(null)).toBe('en')
  })
})

describe('A post', () => {
  it('from another site is refused, whichever way the browser says so', () => {
    const from = (fields: Record<string, string>) => isSameOrigin(new Headers(fields))
    expect(from({ 'sec-fetch-site': 'same-origin', origin: 'http://localhost:3000' })).toBe(true)
    expect(from({})).toBe(true)
    expect(from({ origin: 'http://plenum.test', host: 'plenum.test' })).toBe(true)
    expect(from({ 'sec-fetch-site': 'cross-site' })).toBe(false)
    expect(from({ 'sec-fetch-site': 'same-site' })).toBe(false)
    expect(from({ origin: 'https://evil.example', host: 'plenum.test' })).toBe(false)
    expect(from({ origin: 'null', host: 'plenum.test' })).toBe(false)
  })
})
