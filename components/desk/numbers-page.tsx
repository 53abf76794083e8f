import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { type BarPart, Bars } from '@/components/chart/bars'
import '@/components/chart/chart.css'
import { ChartFigure } from '@/components/chart/chart-figure'
import { Columns } from '@/components/chart/columns'
import { Said } from '@/components/ui/said'
import type { DeskNumbers } from '@/domain/registration/number-queries'
import { countryName } from '@/domain/shared/countries'
import { date, weekdayDate } from '@/domain/shared/date-format'
import { type Language, pickText } from '@/domain/shared/language'
import { number } from '@/domain/shared/number-format'

/** Countries drawn; the table has them all. */
const DRAWN = 15

/** How many, by everything that is asked about: each a picture with its table beneath. */
export function NumbersPage({ locale, numbers }: { locale: Language; numbers: DeskNumbers }) {
  const t = useTranslations('desk')
  const n = (value: number) => number(value, locale)
  const figure = (id: 'time' | 'status' | 'category' | 'day' | 'state' | 'language') => ({
    id,
    title: t(`numbers.${id}`),
    tableLabel: t('numbers.table'),
  })
  const people = t('numbers.people')
  const simple = (rows: { key: string; label: ReactNode; count: number }[], drawn = rows.length) => ({
    picture: (
      <Bars
        bars={rows.slice(0, drawn).map(({ key, label, count }) => ({
          ...{ key, label, said: n(count) },
          parts: [{ value: count, look: 'solid' as const }],
        }))}
      />
    ),
    rows: rows.map(({ key, label, count }) => ({ key, cells: [label, n(count)] })),
  })
  const { overTime } = numbers
  const busiest = overTime.reduce((most, one) => (one.count > most.count ? one : most), {
    ...{ date: '', count: 0, sum: 0 },
  })
  return (
    <div className="desk-columns">
      {overTime.length > 0 && (
        <ChartFigure
          {...figure('time')}
          head={[t('numbers.date'), people, t('numbers.sum')]}
          picture={
            <Columns
              values={overTime.map(({ count }) => count)}
              first={date(overTime[0]?.date ?? '', 'UTC', locale)}
              last={date(overTime.at(-1)?.date ?? '', 'UTC', locale)}
              most={t('numbers.most', {
                count: busiest.count,
                date: date(busiest.date, 'UTC', locale),
              })}
            />
          }
          rows={overTime.map(({ date: day, count, sum }) => ({
            key: day,
            cells: [date(day, 'UTC', locale), n(count), n(sum)],
          }))}
        />
      )}
      <ChartFigure
        {...figure('status')}
        head={[t('columns.status'), people]}
        {...simple(
          numbers.byStatus.map(({ status, count }) => ({
            ...{ key: status, count },
            label: t(`statuses.${status}`),
          })),
        )}
      />
      <ChartFigure
        {...figure('category')}
        head={[
          t('columns.category'),
          ...(['placed', 'undecided', 'waiting', 'over'] as const).map((one) => t(`numbers.${one}`)),
        ]}
        picture={
          <>
            <Bars
              bars={numbers.byCategory.map(({ name, placed, undecided, waiting }, index) => ({
                key: String(index),
                label: pickText(name, locale),
                parts: stacked(placed, undecided, waiting),
                said: n(placed),
              }))}
            />
            <Key />
          </>
        }
        rows={numbers.byCategory.map(({ name, placed, undecided, waiting, over }, index) => ({
          key: String(index),
          cells: [
            <Said key="name" text={name} locale={locale} />,
            ...[placed, undecided, waiting, over].map(n),
          ],
        }))}
      />
      <ChartFigure
        {...figure('day')}
        head={[t('numbers.dayHead'), t('numbers.asked'), t('numbers.taken'), t('places.size')]}
        picture={
          <Bars
            bars={numbers.byDay.map(({ date: day, asked, taken, size }) => ({
              key: day,
              label: weekdayDate(day, 'UTC', locale),
              parts: [{ value: taken ?? asked, look: 'solid' as const }],
              limit: size,
              said: size === null ? n(asked) : t('places.takenOf', { taken: n(taken ?? 0), size: n(size) }),
            }))}
          />
        }
        rows={numbers.byDay.map(({ date: day, asked, taken, size }) => ({
          key: day,
          cells: [
            weekdayDate(day, 'UTC', locale),
            n(asked),
            taken === null ? t('numbers.unlimited') : n(taken),
            size === null ? t('numbers.unlimited') : n(size),
          ],
        }))}
      />
      <ChartFigure
        {...figure('state')}
        head={[t('columns.state'), people]}
        {...simple(
          numbers.byState.map(({ state, count }) => ({
            ...{ key: state ?? '', count },
            label: state === null ? t('merge.nothing') : countryName(state, locale),
          })),
          DRAWN,
        )}
      />
      <ChartFigure
        {...figure('language')}
        head={[t('language'), people]}
        {...simple(
          numbers.byLanguage.map(({ language, count }) => ({
            ...{ key: language, count },
            label: t(`languages.${language === 'fr' ? 'fr' : 'en'}`),
          })),
        )}
      />
    </div>
  )
}

const stacked = (placed: number, undecided: number, waiting: number): BarPart[] => [
  { value: placed, look: 'solid' },
  { value: undecided, look: 'outline' },
  { value: waiting, look: 'dashed' },
]

function Key() {
  const t = useTranslations('desk.numbers')
  const looks = [
    ['placed', 'solid'],
    ['undecided', 'outline'],
    ['waiting', 'dashed'],
  ] as const
  return (
    <p className="chart-key">
      {looks.map(([what, look]) => (
        <span key={what}>
          <svg viewBox="0 0 16 10">
            <rect className={`chart-${look}`} x={1} y={1} width={14} height={8} />
          </svg>
          {t(what)}
        </span>
      ))}
    </p>
  )
}
