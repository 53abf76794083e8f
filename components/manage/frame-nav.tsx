import { useTranslations } from 'next-intl'
import { addressOf } from '@/components/site/address'
import type { Language } from '@/domain/shared/language'
import { type FramePart, frameParts } from './frame-pages'
import { SecondNav } from './second-nav'

type Props = { locale: Language; slug: string; part: FramePart; mayRun: boolean }

/** The second row of links: what a summit is made of. Who works on it is shown to organisers only. */
export function FrameNav({ locale, slug, part, mayRun }: Props) {
  const t = useTranslations('manage')
  const links = frameParts
    .filter((one) => mayRun || one !== 'people')
    .map((one) => ({
      href: addressOf(locale, { pathname: `/manage/[slug]/${one}`, params: { slug } }),
      name: t(`frameParts.${one}`),
      current: one === part,
    }))
  return <SecondNav label={t('summit')} links={links} />
}
