import { useTranslations } from 'next-intl'
import type { FormAction } from '@/components/form/form-state'
import { ActForm } from '@/components/manage/act-form'
import { Said } from '@/components/ui/said'
import type { PassHolder } from '@/domain/pass/badge-queries'
import { mayHoldPass } from '@/domain/pass/rules'
import type { Language } from '@/domain/shared/language'
import { ReasonForm } from './reason-form'

export type HolderActions = Record<'give' | 'replace' | 'withdraw', FormAction<unknown>>

type Props = {
  locale: Language
  holders: PassHolder[]
  hidden: { summitId: string; slug: string; q: string }
  actions: HolderActions
  /** Where one badge is printed. */
  print: string
}

/** People found at the desk: what their pass is, and what can be done about it. */
export function HolderList({ locale, holders, hidden, actions, print }: Props) {
  const t = useTranslations('badges')
  const stands = useTranslations('registration.status')
  return (
    <ul className="frame-rows">
      {holders.map(({ id, name, organisation, status, category, pass }) => {
        const own = { ...hidden, id }
        const counts = pass !== null && pass.ended === null
        const takesPart = mayHoldPass(status)
        return (
          <li key={id}>
            <div className="frame-row">
              <p className="row-name">
                <b dir="auto">{name}</b>
                {organisation && (
                  <span className="quiet" dir="auto">
                    {organisation}
                  </span>
                )}
              </p>
              <p className="row-facts">
                <span>
                  <Said text={category} locale={locale} />
                </span>
                <span className="tag">{stands(`${status as 'approved'}.short`)}</span>
                {counts && <span className="num">{pass.reference}</span>}
                {pass?.ended && (
                  <span className="tag tag-warn">
                    {t(`ends.${pass.ended}`, { reference: pass.reference })}
                  </span>
                )}
                {counts && pass.printed && <span className="quiet">{t('isPrinted')}</span>}
              </p>
              <div className="row-acts">
                {takesPart && !counts && (
                  <ActForm action={actions.give} hidden={own} name={t('giveTo', { name })}>
                    {t('give')}
                  </ActForm>
                )}
                {takesPart && (
                  <form method="post" action={print} className="act-form">
                    <input type="hidden" name="language" value={locale} />
                    <input type="hidden" name="registrationId" value={id} />
                    <input type="hidden" name="printed" value="all" />
                    <input type="hidden" name="format" value="a6" />
                    <button className="btn btn-plain" type="submit" aria-label={t('printOf', { name })}>
                      {t('printOne')}
                    </button>
                  </form>
                )}
                {counts && (
                  <ActForm
                    action={actions.replace}
                    hidden={{ ...own, issue: String(pass.issue) }}
                    name={t('replaceOf', { name })}
                  >
                    {t('replace')}
                  </ActForm>
                )}
              </div>
            </div>
            {counts && (
              <details className="more">
                <summary>{t('withdrawFrom', { name })}</summary>
                <ReasonForm
                  action={actions.withdraw}
                  hidden={own}
                  id={id}
                  label={t('reason')}
                  hint={t('withdrawHint')}
                  submit={t('withdraw')}
                />
              </details>
            )}
          </li>
        )
      })}
    </ul>
  )
}
