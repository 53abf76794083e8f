import type { SummitTold } from '@/domain/registration/told-rules'
import { endAfterDays, type SignedLink } from '@/domain/shared/signed-link'
import { type Language, type Text, pickText } from '@/domain/shared/language'
import { fill } from './rules'
import { type Placeholder, UNSUBSCRIBE_DAYS, type Wording } from './schema'

/** Whom a letter is to. */
export type LetterPerson = {
  id: string
  name: string
  email: string
  language: Language
  accountId: string | null
  category: Text
  linkNumber: number
}

/** What a person's placeholders are filled in with. Given by the caller, who has the words and the secret of links. */
export type Values = (person: LetterPerson, summit: SummitTold, now: Date) => Record<Placeholder, string>

/** The lines under a letter that says how to stop it, in words. Given by the caller. */
export type Footer = (language: Language, stop: SignedLink, summit: SummitTold) => string

/** The link that stops letters to a registration. */
export const stopLink = (id: string, now: Date): SignedLink => ({
  id,
  number: 1,
  expiresAt: endAfterDays(now, UNSUBSCRIBE_DAYS),
})

/** A letter to one person in their language, every placeholder filled in, as the outbox takes it. Pure. */
export function letterTo(
  person: LetterPerson,
  { subject, body }: Wording,
  { summit, values, footer, now }: { summit: SummitTold; values: Values; footer: Footer | null; now: Date },
) {
  const { id, email, language, accountId } = person
  const filled = values(person, summit, now)
  const words = (text: Text) => fill(pickText(text, language), filled)
  const foot = footer ? `\n\n${footer(language, stopLink(id, now), summit)}` : ''
  return {
    ...{ registrationId: id, email, language, accountId },
    subject: words(subject).replace(/\s+/g, ' '),
    body: `${words(body)}${foot}`,
  }
}
