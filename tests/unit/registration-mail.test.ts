import { beforeAll, describe, expect, it } from 'vitest'
import { wordRegistration } from '@/app/_server/registration-mail'
import { readRegistrationToken } from '@/domain/registration/link-rules'
import type { PersonTold, Told } from '@/domain/registration/told-rules'

const secret = 'a secret of this test'
beforeAll(() => {
  process.env['AUTH_SECRET'] = secret
  process.env['APP_URL'] = 'https://plenum.example'
})

const summit = {
  ...{ slug: 'made', name: { en: 'Made summit', fr: 'Sommet monté' }, timeZone: 'America/Toronto' },
  ...{ startsOn: '2031-05-29', endsOn: '2031-05-30' },
}
const link = {
  id: '11111111-1111-4111-8111-111111111111',
  number: 3,
  expiresAt: new Date('2031-06-01T00:00:00Z'),
}
const person = (language: 'en' | 'fr'): PersonTold => ({
  ...{ name: 'Zoë <b>Ng</b>', email: 'zoe@people.example', language, accountId: null, link },
})
const until = new Date('2031-05-20T17:30:00Z')
const place = { of: 'day', date: '2031-06-01' } as const
const all: Told[] = [
  { kind: 'link' },
  { kind: 'submitted' },
  { kind: 'approved' },
  { kind: 'confirmed' },
  { kind: 'changed' },
  { kind: 'handed_over', to: 'Ana' },
  { kind: 'taken_over' },
  { kind: 'waiting', position: 1204 },
  { kind: 'declined', reason: 'No room' },
  { kind: 'cancelled', reason: '' },
  { kind: 'cancelled', reason: 'The hall is lost' },
  { kind: 'offered', place, until },
  { kind: 'offer_ended', place },
  { kind: 'displaced', place, reason: 'The hall is lost' },
]

describe('Letters about a registration', () => {
  for (const language of ['en', 'fr'] as const)
    it(`say every kind in ${language}, with the link wherever there is something to do`, () => {
      for (const told of all) {
        const { subject, body } = wordRegistration(told, person(language), summit)
        expect(subject).toContain(language === 'en' ? 'Made summit' : 'Sommet monté')
        expect(`${subject} ${body}`).not.toMatch(/[{}]|undefined|NaN/)
        const address = /https:\/\/plenum\.example\/\S+/.exec(body)?.[0]
        if (['handed_over', 'declined', 'cancelled'].includes(told.kind)) continue
        const path = language === 'en' ? '/en/registration/' : '/fr/inscription/'
        expect(address, told.kind).toContain(path)
        expect(readRegistrationToken(address?.split('/').at(-1) ?? '', secret)).toEqual(link)
      }
    })

  it('say until when a place is kept, by the clock of the summit', () => {
    const offered: Told = { kind: 'offered', place, until }
    expect(wordRegistration(offered, person('en'), summit).body).toContain('1:30\u00a0pm')
    expect(wordRegistration(offered, person('fr'), summit).body).toContain('13\u00a0h\u00a030')
    expect(wordRegistration(offered, person('fr'), summit).body).toContain('1er\u00a0juin')
  })

  it('are plain text, and take what was typed as it is', () => {
    expect(wordRegistration({ kind: 'approved' }, person('en'), summit).body).toContain('Zoë <b>Ng</b>')
  })
})
