import { useTranslations } from 'next-intl'
import { addressOf } from '@/components/site/address'
import { firstDay } from '@/domain/agenda/rules'
import type { OwnAgenda } from '@/domain/my-agenda/queries'
import type { Language } from '@/domain/shared/language'

type Props = { agenda: OwnAgenda; slug: string; locale: Language }

/** Nothing is chosen yet: what to do next. */
export function EmptyAgenda({ agenda, slug, locale }: Props) {
  const t = useTranslations('myAgenda')
  const date = firstDay(agenda.summit.document)
  return (
    <div className="section prose">
      <p className="lede">{t('empty')}</p>
      <p>{t('emptyHow')}</p>
      <p>
        <a
          className="btn btn-primary"
          href={addressOf(locale, { pathname: '/summits/[slug]/agenda/[date]', params: { slug, date } })}
        >
          {t('toAgenda')}
        </a>
      </p>
    </div>
  )
}
