import { spanIn } from '@/components/bilateral/when'
import type { OwnDelegation } from '@/domain/delegation/queries'
import { nameOf } from '@/domain/delegation/rules'
import type { Language } from '@/domain/shared/language'

/** The meetings of a delegation's members, each once: with whom and when. */
export function meetingsInWords(
  { commitments, others, summit }: OwnDelegation,
  locale: Language,
): (readonly [id: string, words: string])[] {
  const words = new Map(
    commitments
      .filter(({ kind }) => kind === 'bilateral')
      .map(({ id, withId, startsAt, endsAt }) => {
        const other = withId === null ? undefined : others.get(withId)
        const when = spanIn(startsAt, endsAt, summit.timeZone, locale)
        return [id, other ? `${nameOf(other, locale)}, ${when}` : when]
      }),
  )
  return [...words]
}
