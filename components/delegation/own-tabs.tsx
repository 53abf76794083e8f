import { useTranslations } from 'next-intl'
import { addressOf } from '@/components/site/address'
import type { Language } from '@/domain/shared/language'

const pages = {
  delegation: '/summits/[slug]/delegation',
  bilaterals: '/summits/[slug]/bilaterals',
  followUps: '/summits/[slug]/delegation/follow-ups',
} as const

type Props = { locale: Language; slug: string; current?: keyof typeof pages }

/** The pages of a focal point. */
export function OwnTabs({ locale, slug, current }: Props) {
  const t = useTranslations('site')
  return (
    <nav aria-label={t('delegation')}>
      <ul className="own-tabs">
        {(['delegation', 'bilaterals', 'followUps'] as const).map((page) => (
          <li key={page}>
            <a
              href={addressOf(locale, { pathname: pages[page], params: { slug } })}
              aria-current={page === current ? 'page' : undefined}
            >
              {t(page)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
