import { createTranslator } from 'next-intl'
import type { LetterKind } from '@/domain/message/schema'
import { LINK_DAYS } from '@/domain/registration/schema'
import { languages } from '@/domain/shared/language'
import en from '@/messages/en.json'
import fr from '@/messages/fr.json'

// The types of the messages are the English sentences themselves; the French ones have the same keys and arguments.
const messages = { en, fr: fr as unknown as typeof en }

/** Stands for a number that is filled in later; no letter has it otherwise. */
const NUMBER = 777

/** The standard words of a letter in both languages, with placeholders where each person's own go: `subject.en`, `body.fr`. */
export function standardLetter(kind: LetterKind): Record<string, string> {
  const key = kind === 'cancelled' ? 'cancelledWithReason' : kind
  return Object.fromEntries(
    languages.flatMap((locale) => {
      const t = createTranslator({ locale, messages: messages[locale], namespace: 'notice.registration' })
      const open = Object.fromEntries(
        ['name', 'summit', 'dates', 'link', 'place', 'until', 'reason'].map((name) => [name, `{${name}}`]),
      )
      const values = { ...open, days: LINK_DAYS, position: NUMBER }
      // Each letter takes some of these values; the compiler wants those of one.
      const say = t as unknown as (path: string, with_: Record<string, unknown>) => string
      return (['subject', 'body'] as const).map((of) => [
        `${of}.${locale}`,
        say(`${key}.${of}`, values).replace(String(NUMBER), '{position}'),
      ])
    }),
  )
}
