import { useTranslations } from 'next-intl'
import type { FormAction } from '@/components/form/form-state'
import { dateTime } from '@/components/manage/date-time'
import type { ActReceipt } from '@/domain/registration/act-queries'
import type { Language } from '@/domain/shared/language'
import { GoOnForm } from './go-on-form'
import { OutcomeGroups } from './outcome-groups'

type Props = {
  locale: Language
  slug: string
  summitId: string
  timeZone: string
  receipt: ActReceipt
  goOn: FormAction<unknown>
}

/** What an act has done, in the words in which it was foreseen, and what of it is still to be done. */
export function ActReceiptView({ locale, slug, summitId, timeZone, receipt, goOn }: Props) {
  const t = useTranslations('desk')
  const { key, act, at, by, total, left, groups, details } = receipt
  const done = { ...dateTime(at, timeZone, locale), name: by ?? t('act.somebody') }
  return (
    <>
      <div>
        <h1>
          {t('act.receipt')} – {t(`acts.${act}.done`)}
        </h1>
        <p className="quiet">{t('act.doneAt', done)}</p>
      </div>
      <div className={left > 0 ? 'banner' : 'banner banner-ok'} role="status">
        <p>{left > 0 ? t('act.part', { done: total - left, total, left }) : t('act.whole')}</p>
      </div>
      {left > 0 && <GoOnForm action={goOn} hidden={{ summitId, slug, key }} left={left} />}
      {details.reason && (
        <p dir="auto">
          <b>{t('act.reason')}</b> {details.reason}
        </p>
      )}
      <OutcomeGroups locale={locale} slug={slug} act={act} groups={groups} />
    </>
  )
}
