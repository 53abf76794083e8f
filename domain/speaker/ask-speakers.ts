import { lockDraft } from '@/domain/change/repository'
import { queueNotice } from '@/domain/notice/repository'
import { type Actor, mayEditAgenda } from '@/domain/shared/actor'
import { record } from '@/domain/shared/audit'
import { inTransaction } from '@/domain/shared/db'
import { type Language, type Text, language, text } from '@/domain/shared/language'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { linkEnd } from './link-rules'
import { findSpeaker, findSummitNamed, lastAsked, unansweredSpeakers } from './repository'
import { mayAskAgain } from './rules'
import type { AskSpeakersInput, SpeakerLink } from './schema'

/** Who is written to, by which link, about which summit. */
export type Asked = {
  name: string
  language: Language
  link: SpeakerLink
  summit: { name: Text; startsOn: string; endsOn: string }
}

/** Puts the question into words, in the speaker's language. */
export type Letter = (to: Asked) => { subject: string; body: string }

/** How many were written to, and how many were not: no address known, or asked only just before. */
export type AskedCount = { asked: number; withoutEmail: number; askedBefore: number }

/**
 * Asks a speaker, or all of the summit who have not answered, whether they will come: a notice with a signed link each, and
 * a line in the record.
 * Refusals: not_found · no_email (the one speaker asked for has none).
 */
export async function askSpeakers(
  actor: Actor | null,
  { summitId, id }: AskSpeakersInput,
  now: Date,
  letter: Letter,
): Promise<Result<AskedCount>> {
  if (!mayEditAgenda(actor, summitId)) return refuse('not_found')
  return inTransaction(async (tx) => {
    await lockDraft(tx, summitId)
    const summit = await findSummitNamed(tx, summitId)
    const one = id === null ? null : await findSpeaker(tx, summitId, id)
    if (!summit || (id !== null && !one)) return refuse('not_found')
    if (one && !one.email) return refuse('no_email')
    const speakers = one ? [one] : await unansweredSpeakers(tx, summitId)
    const before = await lastAsked(
      tx,
      speakers.map((speaker) => speaker.id),
    )
    const count: AskedCount = { asked: 0, withoutEmail: 0, askedBefore: 0 }
    const about = {
      name: text.parse(summit.name),
      startsOn: summit.startsOn.toISOString().slice(0, 10),
      endsOn: summit.endsOn.toISOString().slice(0, 10),
    }
    for (const speaker of speakers) {
      const { email, name } = speaker
      if (!email) count.withoutEmail += 1
      else if (!mayAskAgain(before.get(speaker.id), now, id === null)) count.askedBefore += 1
      else {
        const link = { speakerId: speaker.id, number: speaker.linkNumber, expiresAt: linkEnd(now) }
        const inLanguage = language.parse(speaker.language)
        const words = letter({ name, language: inLanguage, link, summit: about })
        const notice = await queueNotice(tx, {
          ...words,
          ...{ summitId, accountId: null, email, language: inLanguage, kind: 'speaker_link', at: now },
        })
        await record(tx, {
          ...{ summitId, accountId: actor.accountId, at: now, action: 'speaker.asked' },
          subject: 'speaker',
          subjectId: speaker.id,
          after: { notice, until: link.expiresAt },
        })
        count.asked += 1
      }
    }
    return ok(count)
  })
}
