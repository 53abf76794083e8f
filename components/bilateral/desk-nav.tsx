import { useTranslations } from 'next-intl'
import { addressOf } from '@/components/site/address'
import type { Language } from '@/domain/shared/language'

const parts = [
  { part: 'overview', pathname: '/manage/[slug]/bilaterals' },
  { part: 'optimise', pathname: '/manage/[slug]/bilaterals/optimise' },
  { part: 'interpreters', pathname: '/manage/[slug]/bilaterals/interpreters' },
  { part: 'rules', pathname: '/manage/[slug]/bilaterals/rules' },
  { part: 'notes', pathname: '/manage/[slug]/bilaterals/notes' },
  { part: 'held', pathname: '/manage/[slug]/bilaterals/held' },
  { part: 'sheet', pathname: '/manage/[slug]/bilaterals/sheet' },
] as const
export type BilateralPart = (typeof parts)[number]['part']

/** The second row of links: what there is at the desk of meetings. */
export function BilateralNav(props: { locale: Language; slug: string; current: BilateralPart }) {
  const { locale, slug, current } = props
  const t = useTranslations('bilaterals')
  return (
    <nav className="frame-nav" aria-label={t('title')}>
      {parts.map(({ part, pathname }) => (
        <a
          key={part}
          href={addressOf(locale, { pathname, params: { slug } })}
          aria-current={part === current ? 'page' : undefined}
        >
          {t(`parts.${part}`)}
        </a>
      ))}
    </nav>
  )
}
