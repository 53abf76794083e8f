import { addressOf } from '@/components/site/address'
import { Icon } from '@/components/ui/icon'
import { Said } from '@/components/ui/said'
import type { SummitFrame } from '@/domain/registration/open-queries'
import type { Language } from '@/domain/shared/language'

/** The way back to the summit. */
export function SummitCrumb({
  summit,
  locale,
}: {
  summit: Pick<SummitFrame, 'slug' | 'name'>
  locale: Language
}) {
  return (
    <p className="crumbs">
      <a
        className="back"
        href={addressOf(locale, { pathname: '/summits/[slug]', params: { slug: summit.slug } })}
      >
        <Icon name="left" />
        <Said text={summit.name} locale={locale} />
      </a>
    </p>
  )
}
