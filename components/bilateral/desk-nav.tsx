import { useTranslations } from 'next-intl'
import { SecondNav } from '@/components/manage/second-nav'
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
  const links = parts.map(({ part, pathname }) => ({
    href: addressOf(locale, { pathname, params: { slug } }),
    name: t(`parts.${part}`),
    current: part === current,
  }))
  return <SecondNav label={t('title')} links={links} />
}
