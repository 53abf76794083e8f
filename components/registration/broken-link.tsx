import { useTranslations } from 'next-intl'
import { dateTime } from '@/components/manage/date-time'
import type { FormAction } from '@/components/form/form-state'
import type { Language } from '@/domain/shared/language'
import type { Refusal } from '@/domain/shared/result'
import { RenewLinkForm } from './renew-link-form'

type Props = {
  locale: Language
  refusal: Pick<Refusal, 'code' | 'details'>
  pageKey: string
  renewLink: FormAction<unknown>
}

/** Why a link opens nothing, in one sentence, and the way on: a new one, to the same address. */
export function BrokenRegistrationLink({ locale, refusal: { code, details }, pageKey, renewLink }: Props) {
  const t = useTranslations('registration.broken')
  const until = details['until']
  if (code === 'handed_over' || code === 'email_changed' || code === 'erased')
    return (
      <div className="wrap section prose">
        <h1>{t(`${code}.title`)}</h1>
        <p className="lede" role="status">
          {t(`${code}.body`)}
        </p>
      </div>
    )
  const signed = code === 'link_expired' || code === 'link_replaced'
  return (
    <div className="wrap section prose">
      <h1>{t('title')}</h1>
      <p className="lede">
        {code === 'link_expired' && typeof until === 'string'
          ? t('expired', dateTime(until, 'UTC', locale))
          : t(code === 'link_replaced' ? 'replaced' : 'forged')}
      </p>
      {signed ? (
        <>
          <p>{t('wayOn')}</p>
          <RenewLinkForm action={renewLink} pageKey={pageKey} />
        </>
      ) : (
        <p>{t('wayOnForged')}</p>
      )}
    </div>
  )
}
