import { useTranslations } from 'next-intl'
import { addressOf } from '@/components/site/address'
import type { Language } from '@/domain/shared/language'
import { type FramePart, frameParts } from './frame-pages'

type Props = { locale: Language; slug: string; part: FramePart; mayRun: boolean }

/** The second row of links: what a summit is made of. Who works on it is shown to organisers only. */
export function FrameNav({ locale, slug, part, mayRun }: Props) {
  const t = useTranslations('manage')
  return (
    <nav className="frame-nav" aria-label={t('summit')}>
      {frameParts
        .filter((one) => mayRun || one !== 'people')
        .map((one) => (
          <a
            key={one}
            href={addressOf(locale, { pathname: `/manage/[slug]/${one}`, params: { slug } })}
            aria-current={one === part ? 'page' : undefined}
          >
            {t(`frameParts.${one}`)}
          </a>
        ))}
    </nav>
  )
}
