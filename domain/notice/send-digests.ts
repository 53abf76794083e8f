import { db, inTransaction } from '@/domain/shared/db'
import { type Language, type Text, isLanguage, text } from '@/domain/shared/language'
import { summitNow } from '@/domain/shared/time'
import { type DigestedNotice, endDigested, queueNotice, summitsDigesting, takeDigested } from './repository'
import { digestedBefore } from './rules'

/** Several news as one letter, in words. Given by the caller: the domain has none. */
export type DigestWord = (
  language: Language,
  summit: Text,
  bodies: readonly string[],
) => { subject: string; body: string }

/**
 * Puts together what has waited for it, one letter for each address: at eight in the morning where the summit is, and at once when it has begun. News
 * that are alone go as they are. The worker's verb: what was put together is marked as gone in the same transaction, so nobody is
 * told twice. @returns how many letters
 */
export async function sendDigests(now: Date, word: DigestWord): Promise<number> {
  let letters = 0
  for (const { id, name, timeZone, clockOffset, startsOn } of await summitsDigesting(db())) {
    const clock = summitNow(now, clockOffset)
    const before = digestedBefore(clock, timeZone, startsOn.toISOString().slice(0, 10))
    letters += await inTransaction(async (tx) => {
      const waiting = await takeDigested(tx, id, summitNow(before, -clockOffset))
      const byAddress = new Map<string, DigestedNotice[]>()
      for (const notice of waiting)
        byAddress.set(notice.email, [...(byAddress.get(notice.email) ?? []), notice])
      for (const [email, news] of byAddress) {
        const [first] = news
        if (!first || news.length === 1) {
          await endDigested(tx, idsOf(news), null)
          continue
        }
        const language = isLanguage(first.language) ? first.language : 'en'
        const words = word(
          language,
          text.parse(name),
          news.map(({ body }) => body),
        )
        const about = `digest:${first.id}`
        await queueNotice(tx, {
          ...{ summitId: id, accountId: null, email, language, kind: 'digest', about, at: now },
          ...words,
        })
        await endDigested(tx, idsOf(news), now)
      }
      return byAddress.size
    })
  }
  return letters
}

const idsOf = (news: readonly DigestedNotice[]) => news.map(({ id }) => id)
