import { getTranslations } from 'next-intl/server'
import { isFileRefusal, refusalValues } from '@/domain/interchange/fault-rules'
import type { Language } from '@/domain/shared/language'
import type { Refusal } from '@/domain/shared/result'

/** In place of a step whose file is gone, or cannot be read any more. */
export async function GoneFile({
  locale,
  here,
  refusal,
}: {
  locale: Language
  here: string
  refusal: Refusal
}) {
  const t = await getTranslations({ locale, namespace: 'interchange' })
  const words = isFileRefusal(refusal.code)
    ? t(`refusals.${refusal.code}`, refusalValues(refusal.details))
    : t('refusals.not_found')
  return (
    <>
      <h1>{t('importTitle')}</h1>
      <p className="banner banner-warn" role="status">
        <span>{words}</span>
      </p>
      <p>
        <a className="btn" href={here}>
          {t('done.again')}
        </a>
      </p>
    </>
  )
}
