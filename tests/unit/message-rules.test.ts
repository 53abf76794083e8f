import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { standardLetter } from '@/app/_server/standard-letters'
import { letterTo, stopLink } from '@/domain/message/letter-rules'
import {
  fill,
  hasPlaceholder,
  readUnsubscribeToken,
  templateFault,
  unsubscribeToken,
  whyNotWorded,
} from '@/domain/message/rules'
import { type LetterKind, letterKinds, placeholdersOf } from '@/domain/message/schema'

const known = ['name', 'link']

describe('A text with placeholders', () => {
  it.each([
    ['Hello {name}, see { link }.', null],
    ['Doubled: {{name}} is shown as it is.', null],
    ['Hello {nam}', { code: 'placeholder_unknown', placeholder: '{nam}' }],
    ['Hello {name, see', { code: 'placeholder_unclosed', placeholder: '{name, see' }],
    ['Hello name}', { code: 'placeholder_unclosed', placeholder: '}' }],
    ['Hello {{name}', { code: 'placeholder_unclosed', placeholder: '}' }],
    ['Hello {}', { code: 'placeholder_unknown', placeholder: '{}' }],
    ['{name {link}', { code: 'placeholder_unclosed', placeholder: '{name {link}' }],
  ])('%s', (text, fault) => expect(templateFault(text, known)).toEqual(fault))

  it('says the fault of each field', () => {
    const both = (words: string) => ({ en: words, fr: words })
    expect(
      whyNotWorded({ subject: both('{name}'), body: { en: '{name}', fr: '{nom}' } }, known),
    ).toMatchObject({
      code: 'placeholder_unknown',
      details: { faults: [{ field: 'body.fr', code: 'placeholder_unknown', placeholder: '{nom}' }] },
    })
    expect(whyNotWorded({ subject: both('Hello'), body: both('{link}') }, known)).toBeNull()
    expect(hasPlaceholder({ en: '{link}', fr: '{{link}}' }, 'link')).toBe(false)
  })

  it('is filled in once: what a person has written into their name fills in nothing', () => {
    expect(fill('{{Hello}} {name}, {link}', { name: '{link}', link: 'https://x' })).toBe(
      '{Hello} {link}, https://x',
    )
    fc.assert(
      fc.property(fc.string(), fc.string(), (text, name) => {
        if (templateFault(text, known) !== null) return
        expect(fill(text.replaceAll('{', '{{').replaceAll('}', '}}'), { name })).toBe(text)
      }),
    )
  })
})

describe('A letter', () => {
  it('is in its reader’s language, and says how to stop it where it may be stopped', () => {
    const person = {
      ...{ id: '00000000-0000-4000-8000-000000000001', name: 'Zoé', email: 'zoe@people.example' },
      ...{ language: 'fr' as const, accountId: null, category: {}, linkNumber: 1 },
    }
    const words = { subject: { en: 'Hi', fr: 'Salut {name}' }, body: { en: 'Hi', fr: 'Voir {link}' } }
    const summit = {
      ...{ slug: 's', name: {}, timeZone: 'America/Toronto', startsOn: '2019-05-29', endsOn: '2019-05-30' },
    }
    const values = () => ({ name: 'Zoé', summit: '', dates: '', category: '', link: 'https://x' })
    const now = new Date('2019-05-01T12:00:00Z')
    const about = { summit, values, now }
    expect(letterTo(person, words, { ...about, footer: () => 'Arrêter' })).toMatchObject({
      subject: 'Salut Zoé',
      body: 'Voir https://x\n\nArrêter',
    })
    expect(letterTo(person, words, { ...about, footer: null }).body).toBe('Voir https://x')
  })

  it('is stopped by a link that is signed for that alone', () => {
    const link = stopLink('00000000-0000-4000-8000-000000000001', new Date('2019-05-01T12:00:00Z'))
    const token = unsubscribeToken(link, 'secret')
    expect(readUnsubscribeToken(token, 'secret')).toEqual(link)
    expect(readUnsubscribeToken(token, 'another')).toBeNull()
  })

  it.each(Object.keys(letterKinds) as LetterKind[])(
    '%s has standard words whose placeholders can be filled in, in both languages',
    (kind) => {
      for (const [field, text] of Object.entries(standardLetter(kind))) {
        expect(text, field).not.toBe('')
        expect(templateFault(text, placeholdersOf(kind)), field).toBeNull()
      }
    },
  )
})
