import { useTranslations } from 'next-intl'
import type { FormAction } from '@/components/form/form-state'
import { Icon } from '@/components/ui/icon'
import { Said } from '@/components/ui/said'
import { TextParts } from '@/components/ui/text-parts'
import type { OwnPass } from '@/domain/pass/view-queries'
import type { PassView } from '@/domain/pass/schema'
import { dateRangeParts, dayNumber, weekdayDate, weekdayShort } from '@/domain/shared/date-format'
import { type Language, pickText } from '@/domain/shared/language'
import { findState } from '@/domain/shared/states'
import { ActForm } from './act-form'
import { OwnPart } from './own-part'

/** A code as it is drawn: one path in a square of so many cells. */
export type CodeDrawn = { size: number; path: string }

type Props = {
  locale: Language
  pass: OwnPass
  code: CodeDrawn | null
  /** Address of the pass for print. */
  pdf: string
  hidden: Record<string, string>
  give: FormAction<unknown>
  replace: FormAction<unknown>
}

/** The pass on its owner's page: large enough for a door on a phone, for print, and to be replaced when it is lost. */
export function PassPart({ locale, pass, code, pdf, hidden, give, replace }: Props) {
  const t = useTranslations('registration.pass')
  return (
    <section className="section" aria-labelledby="own-pass">
      <h2 id="own-pass">{t('title')}</h2>
      {pass.state === 'ready' && (
        <>
          <p>{t('ready')}</p>
          <ActForm action={give} hidden={hidden} label={t('give')} kind="primary" />
        </>
      )}
      {pass.state === 'withdrawn' && (
        <p className="banner banner-warn">
          <Icon name="warn" />
          <span>{t('withdrawn')}</span>
        </p>
      )}
      {pass.state === 'given' && code && (
        <>
          <PassCard locale={locale} view={pass.view} code={code} />
          <p className="row">
            <a className="btn btn-primary" href={pdf} download>
              {t('pdf')}
            </a>
          </p>
          <p className="small quiet">{t('offline')}</p>
          <OwnPart title={t('lost')}>
            <p>{t('lostLede')}</p>
            <ActForm
              action={replace}
              hidden={{ ...hidden, issue: String(pass.view.issue) }}
              label={t('replace')}
              kind="danger"
            />
          </OwnPart>
        </>
      )}
    </section>
  )
}

function PassCard({ locale, view, code }: { locale: Language; view: PassView; code: CodeDrawn }) {
  const t = useTranslations('registration.pass')
  const print = useTranslations('pass.print')
  const { person, summit, category, days, reference } = view
  const state = person.state === null ? '' : (findState(person.state)?.name[locale].short ?? '')
  return (
    <article className="pass" aria-label={t('title')}>
      <div className="pass-body">
        <p className="small">
          <b>
            <Said text={summit.name} locale={locale} />
          </b>
          <br />
          {pickText(summit.place, locale) && (
            <>
              <Said text={summit.place} locale={locale} />
              {', '}
            </>
          )}
          <TextParts parts={dateRangeParts(summit.startsOn, summit.endsOn, 'UTC', locale)} />
        </p>
        <p className="name" dir="auto">
          {person.name}
        </p>
        {person.organisation && (
          <p className="quiet" dir="auto">
            {person.organisation}
          </p>
        )}
        {state && <p className="quiet">{state}</p>}
        <p className="kind">
          <Said text={category} locale={locale} />
        </p>
        <ul className="pass-days" aria-label={t('days')}>
          {days.map(({ date, admitted }) => (
            <li key={date} className={admitted ? 'on' : 'off'}>
              <span aria-hidden="true">
                {weekdayShort(date, 'UTC', locale)}
                <b>{dayNumber(date, 'UTC')}</b>
              </span>
              <span className="vh">
                {print(admitted ? 'admitted' : 'notAdmitted', {
                  date: weekdayDate(date, 'UTC', locale, { inSentence: true }),
                })}
              </span>
            </li>
          ))}
        </ul>
      </div>
      <div className="pass-code">
        <svg
          viewBox={`0 0 ${code.size} ${code.size}`}
          role="img"
          aria-label={print('qrAlt', { reference })}
          shapeRendering="crispEdges"
        >
          <path d={code.path} />
        </svg>
        <p>{reference}</p>
      </div>
    </article>
  )
}
