import { useTranslations } from 'next-intl'
import type { FormAction } from '@/components/form/form-state'
import { ActForm } from '@/components/manage/act-form'
import type { MeetingPage } from '@/domain/bilateral/queries'
import { whyNotReconfirm } from '@/domain/bilateral/reconfirm-rules'
import { otherSide } from '@/domain/bilateral/rules'
import { nameOf } from '@/domain/delegation/rules'
import type { Language } from '@/domain/shared/language'
import { momentIn } from './when'

type Props = {
  page: MeetingPage
  locale: Language
  action: FormAction<unknown>
  hidden: Record<string, string>
}

/** Shortly before a meeting: who has said that they come, and the button to say so. Nothing before both were asked. */
export function ReconfirmPart({ page, locale, action, hidden }: Props) {
  const t = useTranslations('bilateralReconfirm')
  const { meeting, side, summit, reconfirmed } = page
  if (!reconfirmed || whyNotReconfirm(meeting, reconfirmed, summit.clock)) return null
  const name = nameOf(page.other, locale)
  const [own, theirs] = [reconfirmed[side], reconfirmed[otherSide(side)]]
  const when = (at: Date) => momentIn(at, summit.timeZone, locale)
  return (
    <section className="meeting-act" aria-labelledby="reconfirm">
      <h2 id="reconfirm">{t('title')}</h2>
      {own && <p>{t('own', { when: when(own) })}</p>}
      <p>{theirs ? t('theirs', { name, when: when(theirs) }) : t('notYet', { name })}</p>
      {!own && (
        <ActForm action={action} hidden={hidden}>
          {t('come')}
        </ActForm>
      )}
    </section>
  )
}
