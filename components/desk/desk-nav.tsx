import { useTranslations } from 'next-intl'
import { SecondNav } from '@/components/manage/second-nav'
import { addressOf } from '@/components/site/address'
import type { Language } from '@/domain/shared/language'

export type DeskPart = 'people' | 'places' | 'duplicates' | 'receipts' | 'numbers' | SetupPart

/** How registering is set up, and what enters and leaves as files. */
export type SetupPart = 'categories' | 'questions' | 'codes' | 'exchange' | 'names'

const parts = [
  { part: 'people', pathname: '/manage/[slug]/registrations' },
  { part: 'places', pathname: '/manage/[slug]/registrations/places' },
  { part: 'duplicates', pathname: '/manage/[slug]/registrations/duplicates' },
  { part: 'receipts', pathname: '/manage/[slug]/registrations/act' },
  { part: 'numbers', pathname: '/manage/[slug]/registrations/numbers' },
] as const

const setup = [
  { part: 'categories', pathname: '/manage/[slug]/registrations/categories' },
  { part: 'questions', pathname: '/manage/[slug]/registrations/questions' },
  { part: 'codes', pathname: '/manage/[slug]/registrations/codes' },
  { part: 'exchange', pathname: '/manage/[slug]/registrations/files' },
  { part: 'names', pathname: '/manage/[slug]/registrations/names' },
] as const

/** The second row of links: what there is at the registration desk. */
export function DeskNav({ locale, slug, current }: { locale: Language; slug: string; current: DeskPart }) {
  const t = useTranslations('desk')
  const ofSetup = useTranslations('formSetup.parts')
  const link = (
    pathname: (typeof parts | typeof setup)[number]['pathname'],
    part: DeskPart,
    name: string,
  ) => ({
    ...{ href: addressOf(locale, { pathname, params: { slug } }), name, current: part === current },
  })
  const links = [
    ...parts.map(({ part, pathname }) => link(pathname, part, t(`parts.${part}`))),
    ...setup.map(({ part, pathname }) => link(pathname, part, ofSetup(part))),
  ]
  return <SecondNav label={t('nav')} links={links} />
}
