import { useTranslations } from 'next-intl'
import type { Language } from '@/domain/shared/language'
import { addressOf } from '@/components/site/address'
import type { Href } from '@/messages/navigation'

type Props = {
  locale: Language
  slug: string
  href: Href
  shown: number
  total: number
  filtered: boolean
  q: string
  /** What of the address is unknown here. */
  ignored: string[]
}

/** What the filters leave, what of the address was not understood, and the ways back and on. */
export function FilterState({ locale, slug, href, shown, total, filtered, q, ignored }: Props) {
  const t = useTranslations('agenda')
  return (
    <div className="wide filter-state">
      <p data-state hidden={!filtered}>
        <span role="status">
          {t.rich('shown', {
            shown: () => <b data-shown>{shown}</b>,
            total: () => total,
          })}{' '}
          <span data-none hidden={shown > 0}>
            {t('noneMatch')}
          </span>
        </span>{' '}
        <a href={addressOf(locale, href)} data-clear>
          {t('clear')}
        </a>
      </p>
      {q !== '' && (
        <p>
          <a href={addressOf(locale, { pathname: '/summits/[slug]/search', params: { slug } }, { q })}>
            {t('searchAll', { q })}
          </a>
        </p>
      )}
      {ignored.length > 0 && <p className="quiet">{t('ignored', { list: ignored.join(', ') })}</p>}
    </div>
  )
}
