import { useTranslations } from 'next-intl'
import type { FormAction } from '@/components/form/form-state'
import { ActForm } from '@/components/manage/act-form'
import type { Assignment } from '@/domain/bilateral/interpreter-queries'

type Props = {
  one: Assignment
  /** The meeting, as whoever hears a button alone has to be told. */
  meeting: string
  action: FormAction<unknown>
  hidden: Record<string, string>
}

/** Who interprets a meeting, and the ways to find somebody, or to do without. */
export function AssignmentActs({ one, meeting, action, hidden }: Props) {
  const t = useTranslations('bilateralRules.interpreters')
  const none = one.interpreter === null && one.own.length === 0
  const act = { action, hidden: { ...hidden, id: one.id } }
  return (
    <>
      {one.interpreter !== null && <span dir="auto">{one.interpreter}</span>}
      {one.own.length > 0 && <span dir="auto">{t('own', { names: one.own.join(', ') })}</span>}
      {none && <span className="assignment-none">{t('nobody')}</span>}
      <div className="assignment-acts">
        {one.coming && one.own.length === 0 && (
          <ActForm {...act} name={t('assignOne', { meeting })}>
            {none ? t('assign') : t('another')}
          </ActForm>
        )}
        {one.coming && one.interpreter !== null && (
          <ActForm {...act} hidden={{ ...act.hidden, to: 'nobody' }} name={t('freeOne', { meeting })}>
            {t('free')}
          </ActForm>
        )}
      </div>
    </>
  )
}
