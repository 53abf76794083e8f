import { createTranslator } from 'next-intl'
import type { InterpretedMeeting, WordInterpreter } from '@/domain/bilateral/interpreter-told-rules'
import { nameOf } from '@/domain/delegation/rules'
import { weekdayDate } from '@/domain/shared/date-format'
import { languageName, pickText } from '@/domain/shared/language'
import { timeSpan } from '@/domain/shared/time-format'
import { zoneName } from '@/domain/shared/zone-format'
import en from '@/messages/en.json'
import fr from '@/messages/fr.json'

// The types of the messages are the English sentences themselves; the French ones have the same keys and arguments.
const messages = { en, fr: fr as unknown as typeof en }

/** What an interpreter is told of their meetings, in their language. */
export const wordInterpreter: WordInterpreter = (told, locale) => {
  const { name, summit } = told
  const { timeZone } = summit
  const t = createTranslator({ locale, messages: messages[locale], namespace: 'notice.interpreter' })
  const line = ({ startsAt, endsAt, room, asking, asked, languages }: InterpretedMeeting) =>
    t('line', {
      when: `${weekdayDate(startsAt, timeZone, locale, { year: true, inSentence: true })}, ${timeSpan(startsAt, endsAt, timeZone, locale)} ${zoneName(startsAt, timeZone, locale)}`,
      room: pickText(room, locale),
      ...{ asking: nameOf(asking, locale), asked: nameOf(asked, locale) },
      languages: languages.map((code) => languageName(code, locale)).join(', '),
    })
  const part = (head: 'assigned' | 'changed' | 'freed') =>
    told[head].length === 0
      ? []
      : [`${t(head, { count: told[head].length })}\n\n${told[head].map(line).join('\n')}`]
  const said = { name, summit: pickText(summit.name, locale) }
  const parts = (['assigned', 'changed', 'freed'] as const).flatMap(part).join('\n\n')
  return { subject: t('subject', said), body: t('body', { ...said, parts }) }
}
