import { useTranslations } from 'next-intl'
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
  return (
    <nav className="frame-nav" aria-label={t('nav')}>
      {parts.map(({ part, pathname }) => (
        <a
          key={part}
          href={addressOf(locale, { pathname, params: { slug } })}
          aria-current={part === current ? 'page' : undefined}
        >
          {t(`parts.${part}`)}
        </a>
      ))}
      {setup.map(({ part, pathname }) => (
        <a
          key={part}
          href={addressOf(locale, { pathname, params: { slug } })}
          aria-current={part === current ? 'page' : undefined}
        >
          {ofSetup(part)}
        </a>
      ))}
    </nav>
  )
}
