import { getTranslations } from 'next-intl/server'
import { dateTime } from '@/components/manage/date-time'
import type { PlannedItem } from '@/components/manage/planned-list'
import type { PlannedEntry } from '@/domain/release/planned-queries'
import type { Language } from '@/domain/shared/language'
import { failureWords } from './release-mail'

/** Planned releases in words, with the moment of each as the arguments of a sentence. */
export async function plannedItems(
  plans: readonly PlannedEntry[],
  timeZone: string,
  locale: Language,
): Promise<(PlannedItem & { moment: ReturnType<typeof dateTime> })[]> {
  const t = await getTranslations({ locale, namespace: 'publish.planned' })
  return plans.map(({ id, at, by, restores, failure }) => {
    const moment = dateTime(at, timeZone, locale)
    const why = failure === null ? null : failureWords(failure, locale)
    return { id, at: t('at', moment), by, restores, failure: why, moment }
  })
}
