import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { FormAction } from '@/components/form/form-state'
import { AnswerSaid } from '@/components/registration/answers'
import { addressOf } from '@/components/site/address'
import { Said } from '@/components/ui/said'
import type { Comparison } from '@/domain/registration/duplicate-queries'
import { countryName } from '@/domain/shared/countries'
import { weekdayDate } from '@/domain/shared/date-format'
import type { Language } from '@/domain/shared/language'
import { type Difference, MergeForm } from './merge-form'
import { StatusMark } from './status-mark'

type Props = {
  locale: Language
  slug: string
  summitId: string
  mergeKey: string
  comparison: Comparison
  merge: FormAction<unknown>
}

/** Two registrations of one person, what becomes of what each has, and the choice field by field. */
export function MergePage({ locale, slug, summitId, mergeKey, comparison, merge }: Props) {
  const t = useTranslations('desk')
  const { keep, drop, fields, answers, seats, lines, stars, status } = comparison
  const shown = (side: Comparison['keep'], field: Comparison['fields'][number]): ReactNode => {
    switch (field) {
      case 'state':
        return side.state ? countryName(side.state, locale) : t('merge.nothing')
      case 'language':
        return t(`languages.${side.language === 'fr' ? 'fr' : 'en'}`)
      case 'days':
        return side.days.map((date) => weekdayDate(date, 'UTC', locale)).join(', ') || t('merge.nothing')
      default:
        return side[field] || t('merge.nothing')
    }
  }
  const both = [...new Set([...keep.days, ...drop.days])].sort()
  const differences: Difference[] = [
    ...fields.map((field) => ({
      name: `fields.${field}`,
      label: t(`merge.fields.${field}`),
      keep: shown(keep, field),
      drop: field === 'days' ? shown({ ...drop, days: both }, field) : shown(drop, field),
      first: shown(keep, field) === t('merge.nothing') ? ('drop' as const) : ('keep' as const),
    })),
    ...answers.map(({ question, keep: own, drop: other }) => ({
      name: `answers.${question.code}`,
      label: <Said text={question.label} locale={locale} />,
      keep: <AnswerSaid question={question} value={own} locale={locale} />,
      drop: <AnswerSaid question={question} value={other} locale={locale} />,
      first: own === undefined ? ('drop' as const) : ('keep' as const),
    })),
  ]
  const swap = addressOf(
    locale,
    { pathname: '/manage/[slug]/registrations/duplicates', params: { slug } },
    { keep: drop.id, drop: keep.id },
  )
  return (
    <>
      <h1>{t('merge.title')}</h1>
      <dl className="facts">
        <div>
          <dt>{t('merge.kept')}</dt>
          <dd dir="auto">
            {keep.name} <StatusMark status={keep.status} /> <Said text={keep.category} locale={locale} />{' '}
            <span className="quiet">{keep.email}</span>
          </dd>
        </div>
        <div>
          <dt>{t('merge.dropped')}</dt>
          <dd dir="auto">
            {drop.name} <StatusMark status={drop.status} /> <Said text={drop.category} locale={locale} />{' '}
            <span className="quiet">{drop.email}</span>
          </dd>
        </div>
      </dl>
      <p>
        <a href={swap}>{t('merge.swap')}</a>
      </p>
      <section aria-labelledby="becomes">
        <h2 id="becomes">{t('act.willDo')}</h2>
        <ul className="desk-becomes">
          <li>{t('merge.status', { status: t(`statuses.${status}`).toLowerCase() })}</li>
          {seats.move.length > 0 && <li>{t('merge.seats', { list: seats.move.join(', ') })}</li>}
          {seats.back.length > 0 && <li>{t('merge.seatsBack', { list: seats.back.join(', ') })}</li>}
          {lines > 0 && <li>{t('merge.lines', { count: lines })}</li>}
          {stars > 0 && <li>{t('merge.stars', { count: stars })}</li>}
          <li>{t('merge.cancelled')}</li>
          <li>{t('merge.told')}</li>
        </ul>
      </section>
      <MergeForm
        action={merge}
        hidden={{ slug, summitId, key: mergeKey, keep: keep.id, drop: drop.id }}
        differences={differences}
      />
    </>
  )
}
