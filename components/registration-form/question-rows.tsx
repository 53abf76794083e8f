import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { FormAction } from '@/components/form/form-state'
import { ActForm } from '@/components/manage/act-form'
import { BothNames } from '@/components/manage/both-names'
import type { QuestionView } from '@/domain/registration-form/queries'
import { date } from '@/domain/shared/date-format'
import { type Language, type Text, pickText } from '@/domain/shared/language'
import { RowMoves } from './row-moves'

type Props = {
  locale: Language
  questions: QuestionView[]
  /** Every question of the form, for those that others follow from. */
  all: QuestionView[]
  categories: { code: string; name: Text }[]
  hidden: { summitId: string; slug: string }
  newId: () => string
  edit: (id: string) => string
  open: { id: string; form: ReactNode } | null
  move: FormAction<unknown>
  retire: FormAction<unknown>
}

/** Questions in the order of the form; the one that is edited is open in its place. */
export function QuestionRows(props: Props) {
  const { locale, questions, all, categories, hidden, newId, edit, open, move, retire } = props
  const t = useTranslations('formSetup')
  return (
    <ul className="frame-rows">
      {questions.map((question) => {
        const { id, label, retired } = question
        const name = pickText(label, locale)
        const acts = { ...hidden, change: newId() }
        return (
          <li key={id} id={id}>
            <div className="frame-row">
              <p className="row-name">
                <BothNames text={label} locale={locale} />
              </p>
              <Facts question={question} all={all} categories={categories} locale={locale} />
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
                <p className="quiet small">{t('question.retireHint')}</p>
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

type FactsProps = Pick<Props, 'all' | 'categories' | 'locale'> & { question: QuestionView }

function Facts({ question: { fields, answers }, all, categories, locale }: FactsProps) {
  const t = useTranslations('formSetup.question')
  const { kind, required, identity, shownWhen, retainUntil } = fields
  const asked = categories.filter(({ code }) => fields.categories.includes(code))
  const leader = all.find(({ code }) => code === shownWhen?.question)
  return (
    <p className="row-facts">
      <span>{t(`kinds.${kind}`)}</span>
      {required && <span>{t('requiredTag')}</span>}
      {identity && <span className="tag tag-warn">{t('identityTag')}</span>}
      <span>
        {asked.length === 0 ? t('everybody') : asked.map(({ name }) => pickText(name, locale)).join(', ')}
      </span>
      {leader && shownWhen && (
        <span>
          {t('after', {
            question: pickText(leader.label, locale),
            answers: shownWhen.is
              .map((value) => {
                const option = leader.options.find((one) => one.value === value)
                return option ? pickText(option.label, locale) : t('agreed')
              })
              .join(', '),
          })}
        </span>
      )}
      <span>
        {t('answers', { count: answers })}, {t('keptUntil', { date: date(retainUntil, 'UTC', locale) })}
      </span>
    </p>
  )
}
