import { useTranslations } from 'next-intl'
import { addressOf } from '@/components/site/address'
import { dateTime } from '@/components/manage/date-time'
import type { Language } from '@/domain/shared/language'
import type { Refusal } from '@/domain/shared/result'

type Props = { locale: Language; refusal: Pick<Refusal, 'code' | 'details'> }

/** Why a link opens nothing, in one sentence, and two ways on: signing in with the same address, or another link. */
export function BrokenLink({ locale, refusal: { code, details } }: Props) {
  const t = useTranslations('speaking')
  const until = details['until']
  if (code === 'erased')
    return (
      <div className="wrap section prose">
        <h1>{t('erasedTitle')}</h1>
        <p className="lede" role="status">
          {t('erased')}
        </p>
      </div>
    )
  const why =
    code === 'link_expired' && typeof until === 'string'
      ? t('expired', dateTime(until, 'UTC', locale))
      : code === 'link_replaced'
        ? t('replaced')
        : t('forged')
  return (
    <div className="wrap section prose">
      <h1>{t('brokenTitle')}</h1>
      <p className="lede">{why}</p>
      <p>{t('wayOn')}</p>
      <p>
        <a
          className="btn btn-primary"
          href={addressOf(locale, '/sign-in', { callback: addressOf(locale, '/my-sessions') })}
        >
          {t('signIn')}
        </a>
      </p>
    </div>
  )
}
