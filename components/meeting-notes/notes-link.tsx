import { useTranslations } from 'next-intl'
import { addressOf } from '@/components/site/address'
import type { Language } from '@/domain/shared/language'

/** From a meeting's page to its brief, agenda and notes, which a link of a mail does not open. */
export function NotesLink({ locale, slug, id }: { locale: Language; slug: string; id: string }) {
  const t = useTranslations('bilateralNotes')
  const href = addressOf(locale, { pathname: '/summits/[slug]/bilaterals/[id]/notes', params: { slug, id } })
  return (
    <section className="meeting-act">
      <p>
        <a className="btn" href={href}>
          {t('link')}
        </a>
      </p>
      <p className="quiet small">{t('linkHint')}</p>
    </section>
  )
}
