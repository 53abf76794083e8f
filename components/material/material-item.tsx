import { useTranslations } from 'next-intl'
import { Said } from '@/components/ui/said'
import { addressOf } from '@/components/site/address'
import type { ReleasedMaterial, ReleasedSession } from '@/domain/release/schema'
import type { Language } from '@/domain/shared/language'

type Props = { material: ReleasedMaterial; session: ReleasedSession | null; slug: string; locale: Language }

/** A document by its own title, in its own language, with its kind and the session it belongs to. */
export function MaterialItem({ material, session, slug, locale }: Props) {
  const t = useTranslations('material')
  const terms = useTranslations('terms')
  const kind = terms(`materials.${material.kind}`)
  return (
    <li>
      <a href={material.url} hrefLang={material.language} lang={material.language}>
        {material.title}
      </a>
      <p>
        {session
          ? t.rich('kindAndSession', {
              kind,
              link: () => (
                <a
                  href={addressOf(locale, {
                    pathname: '/summits/[slug]/sessions/[code]',
                    params: { slug, code: session.code },
                  })}
                >
                  <Said text={session.title} locale={locale} />
                </a>
              ),
            })
          : t('kindOfSummit', { kind })}
      </p>
    </li>
  )
}
