import { useTranslations } from 'next-intl'
import type { QuestionView } from '@/domain/registration-form/queries'
import { date } from '@/domain/shared/date-format'
import { type Text, pickText } from '@/domain/shared/language'
import { type SetupProps, SetupRows } from './setup-rows'

type Props = SetupProps & {
  questions: QuestionView[]
  /** Every question of the form, for those that others follow from. */
  all: QuestionView[]
  categories: { code: string; name: Text }[]
}

/** Questions in the order of the form. */
export function QuestionRows({ questions, all, categories, ...setup }: Props) {
  const t = useTranslations('formSetup')
  const { locale } = setup
  const rows = questions.map((question) => ({
    id: question.id,
    name: question.label,
    retired: question.retired,
    facts: <Facts question={question} all={all} categories={categories} locale={locale} />,
  }))
  return <SetupRows {...setup} rows={rows} retireHint={t('question.retireHint')} />
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
