import { privateKeyOf, publicPartOf } from '@/domain/pass-key/rules'
import { referenceOf } from '@/domain/pass/rules'
import type { PassTrust, PassView } from '@/domain/pass/schema'
import { lastDayOf, signatureOf, summitMark, tokenOf } from '@/domain/pass/token-rules'

const summitId = '6f1d2c3b-4a59-4e6f-8a7b-0c1d2e3f4a5b'
const key = privateKeyOf(Buffer.alloc(32, 7))

/** What a door knows of the summit of these passes. */
export const passTrust: PassTrust = {
  summit: { slug: 'open-summit', id: summitMark(summitId), timeZone: 'America/Toronto' },
  algorithm: 'Ed25519',
  keys: [
    {
      number: 1,
      publicKey: publicPartOf(key),
      activeFrom: '2019-04-01T00:00:00.000Z',
      retiredAt: null,
      revokedAt: null,
    },
  ],
  revoked: [],
}

/** A pass of a French speaker of a civil society; each number is another pass. */
export function passView(name: string, differs: Partial<PassView> = {}, number = 1): PassView {
  const serial = number.toString(16).padStart(4, '0').repeat(8)
  const claims = { summit: passTrust.summit.id, key: 1, serial, lastDay: lastDayOf('2019-05-31') }
  return {
    token: tokenOf(claims, signatureOf(claims, key)),
    reference: referenceOf(serial),
    issue: 1,
    issuedAt: new Date('2019-04-20T12:00:00Z'),
    language: 'fr',
    person: { name, organisation: 'Réseau québécois des données ouvertes', state: 'CA' },
    heads: false,
    category: { en: 'Civil society', fr: 'Société civile' },
    summit: {
      slug: 'open-summit',
      name: { en: 'Open Summit 2019', fr: 'Sommet ouvert 2019' },
      place: { en: 'Ottawa', fr: 'Ottawa' },
      startsOn: '2019-05-29',
      endsOn: '2019-05-31',
      timeZone: 'America/Toronto',
      accent: '#0b5c66',
    },
    days: [
      { date: '2019-05-29', admitted: false },
      { date: '2019-05-30', admitted: true },
      { date: '2019-05-31', admitted: true },
    ],
    venues: [
      {
        name: { en: 'Shaw Centre', fr: 'Centre Shaw' },
        address: '55, promenade du Colonel-By',
        city: { en: 'Ottawa', fr: 'Ottawa' },
      },
    ],
    desk: {
      start: '2019-05-29T11:30:00.000Z',
      timeZone: 'America/Toronto',
      place: { en: 'Level 1', fr: 'Niveau 1' },
    },
    ...differs,
  }
}
