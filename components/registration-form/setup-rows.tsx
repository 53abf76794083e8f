import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { FormAction } from '@/components/form/form-state'
import { ActForm } from '@/components/manage/act-form'
import { BothNames } from '@/components/manage/both-names'
import { type Language, type Text, pickText } from '@/domain/shared/language'
import { RowMoves } from './row-moves'

/** What the lists of categories and of questions are given alike. */
export type SetupProps = {
  locale: Language
  hidden: { summitId: string; slug: string }
  newId: () => string
  edit: (id: string) => string
  open: { id: string; form: ReactNode } | null
  move: FormAction<unknown>
  retire: FormAction<unknown>
}

type Row = { id: string; name: Text; retired: boolean; facts: ReactNode }
type Props = SetupProps & { rows: Row[]; retireHint: string }

/** What registering is made of, a row each in its order; the one that is edited is open in its place. */
export function SetupRows({ locale, rows, retireHint, hidden, newId, edit, open, move, retire }: Props) {
  const t = useTranslations('formSetup')
  return (
    <ul className="frame-rows">
      {rows.map(({ id, name: names, retired, facts }) => {
        const name = pickText(names, locale)
        const acts = { ...hidden, change: newId() }
        return (
          <li key={id} id={id}>
            <div className="frame-row">
              <p className="row-name">
                <BothNames text={names} locale={locale} />
              </p>
              {facts}
              <div className="row-acts">
                {retired ? (
                  <ActForm
                    action={retire}
                    hidden={{ ...acts, id, back: 'on' }}
                    name={t('backNamed', { name })}
                  >
                    {t('back')}
                  </ActForm>
                ) : (
                  <>
                    <RowMoves id={id} name={name} hidden={acts} move={move} />
                    <a className="btn" href={`${edit(id)}#${id}`} aria-label={t('editNamed', { name })}>
                      {t('edit')}
                    </a>
                  </>
                )}
              </div>
            </div>
            {open?.id === id && (
              <div className="row-form">
                {open.form}
                <p className="quiet small">{retireHint}</p>
                <ActForm action={retire} hidden={{ ...acts, id }} kind="danger">
                  {t('retireNamed', { name })}
                </ActForm>
              </div>
            )}
          </li>
        )
      })}
    </ul>
  )
}
