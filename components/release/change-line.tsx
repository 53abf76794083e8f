import { useTranslations } from 'next-intl'
import { Said } from '@/components/ui/said'
import { addressOf } from '@/components/site/address'
import type { ReleaseChange, ReleaseDocument } from '@/domain/release/schema'
import { type Language, pickText } from '@/domain/shared/language'
import { changeWords } from './change-words'

type Props = { change: ReleaseChange; document: ReleaseDocument; locale: Language }

/** One change in words. */
export function ChangeLine({ change, document, locale }: Props) {
  const t = useTranslations('release.change')
  const words = useTranslations('release')
  const { key, values } = changeWords(change, document.summit.timeZone, locale, {
    noRoom: words('noRoom'),
    field: (field) => words(`fields.${field}`),
  })
  return t.rich(key, {
    ...values,
    session: () => <SessionName change={change} document={document} locale={locale} />,
  })
}

/** A link while the session has a page. */
function SessionName({ change, document, locale }: Props) {
  const t = useTranslations('release')
  const { code, title } = change
  const name = pickText(title, locale) ? <Said text={title} locale={locale} /> : t('noTitle')
  if (code === null || !document.sessions.some((session) => session.code === code)) return name
  const href = {
    pathname: '/summits/[slug]/sessions/[code]',
    params: { slug: document.summit.slug, code },
  } as const
  return <a href={addressOf(locale, href)}>{name}</a>
}
