import { getTranslations } from 'next-intl/server'
import type { DeskMeeting } from '@/domain/bilateral/desk-queries'
import { nameOf } from '@/domain/delegation/rules'
import { neutral } from '@/domain/registration-exchange/cell-rules'
import { type Language, languageName, pickText } from '@/domain/shared/language'
import { instantToWall } from '@/domain/shared/time'
import type { Cell } from './registration-file'

const heads = [
  ...(['asking', 'asked', 'level', 'state', 'day', 'from', 'until', 'room', 'minutes', 'subject'] as const),
  ...(['languages', 'interpretation', 'personsAsking', 'personsAsked', 'note'] as const),
] as const

/** Every meeting as a row with their heads, in one language; times by the summit’s clock. No cell is calculated. */
export async function meetingTable(
  all: readonly DeskMeeting[],
  locale: Language,
  zone: string,
): Promise<Cell[][]> {
  const t = await getTranslations({ locale, namespace: 'bilaterals' })
  const desk = await getTranslations({ locale, namespace: 'bilateralDesk' })
  const rows = all.map(({ meeting, persons }): Record<(typeof heads)[number], Cell> => {
    const { startsAt, endsAt, languages } = meeting
    const [from, until] = [startsAt && instantToWall(startsAt, zone), endsAt && instantToWall(endsAt, zone)]
    const of = (side: 'asking' | 'asked') =>
      persons
        .filter((one) => one.side === side)
        .map(({ name, position }) => (position === '' ? name : `${name} (${position})`))
        .join('; ')
    return {
      ...{ asking: nameOf(meeting.asking, locale), asked: nameOf(meeting.asked, locale) },
      ...{ level: t(`levels.${meeting.level}`), state: t(`states.${meeting.state}`) },
      day: { as: 'date', text: from?.date ?? '' },
      from: { as: 'time', text: from?.time ?? '' },
      until: { as: 'time', text: until?.time ?? '' },
      room: meeting.state === 'scheduled' || meeting.state === 'held' ? pickText(meeting.room, locale) : '',
      minutes: { as: 'number', text: String(meeting.minutes) },
      ...{ subject: meeting.subject, note: meeting.note },
      languages: languages.map((code) => languageName(code, locale)).join(', '),
      interpretation: meeting.interpretation ? desk('yes') : '',
      ...{ personsAsking: of('asking'), personsAsked: of('asked') },
    }
  })
  return [
    heads.map((head) => desk(`heads.${head}`)),
    ...rows.map((row) => heads.map((head) => row[head])),
  ].map((cells) => cells.map((cell) => (typeof cell === 'string' ? neutral(cell) : cell)))
}
