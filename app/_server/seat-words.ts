import { getTranslations } from 'next-intl/server'
import type { Language } from '@/domain/shared/language'

/**
 * What the public pages' script says of seats, by state: for one and for several, `{n}` where the number goes. It follows
 * seats every ten seconds, and knows no words of its own.
 */
export async function seatWords(locale: Language): Promise<string> {
  const t = await getTranslations({ locale, namespace: 'seats.label' })
  const n = '{n}'
  const both = (key: 'available' | 'filling') => [t(key, { count: 1, n }), t(key, { count: 2, n })]
  return JSON.stringify({
    available: both('available'),
    filling: both('filling'),
    full: [t('full')],
    waiting_list: [t('full')],
    closed: [t('closed')],
    confirmed: [t('confirmed')],
    offered: [t('offered')],
    waiting: [t('waiting', { n })],
  })
}
