import { beforeAll, expect, it } from 'vitest'
import { wordMeeting } from '@/app/_server/meeting-mail'
import { noNews } from '@/domain/bilateral/told-rules'

beforeAll(() => {
  process.env['AUTH_SECRET'] = 'a secret of this test'
  process.env['APP_URL'] = 'https://plenum.example'
})

const state = (countryCode: string) => ({
  ...{ id: countryCode, kind: 'state' as const, countryCode, shortName: {}, longName: {} },
})

it('Letters about meetings name States within their sentences as each language does', () => {
  const told = {
    ...({
      to: 'member',
      kind: 'cancelled',
      own: state('CA'),
      other: state('GB'),
      level: 'ministers',
    } as const),
    ...{
      subject: 'Open data',
      minutes: 30,
      time: null,
      answerBy: null,
      reason: null,
      link: null,
      calendar: null,
    },
    ...noNews,
    summit: {
      slug: 'made',
      name: { en: 'Made summit', fr: 'Sommet monté' },
      timeZone: 'America/Toronto',
    },
  }
  expect(wordMeeting(told, 'en').body).toContain(
    'the meeting of the delegation of Canada and the United Kingdom at Made summit, which you were to attend, is cancelled',
  )
  expect(wordMeeting(told, 'fr').body).toContain(
    'la rencontre de la délégation du Canada avec le Royaume-Uni à l’occasion de l’événement Sommet monté, à laquelle vous deviez prendre part, est annulée',
  )
})
