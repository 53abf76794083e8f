import { useTranslations } from 'next-intl'
import type { FormAction } from '@/components/form/form-state'
import { dateTime } from '@/components/manage/date-time'
import { addressOf } from '@/components/site/address'
import { Icon } from '@/components/ui/icon'
import { Said } from '@/components/ui/said'
import { TextParts } from '@/components/ui/text-parts'
import type { Mine, Registering } from '@/domain/registration/open-queries'
import { dateRangeParts } from '@/domain/shared/date-format'
import type { Language } from '@/domain/shared/language'
import { BeginForm } from './begin-form'
import { ClockNote } from './clock-note'
import { MailLinkForm } from './mail-link-form'
import { OwnRegistrations } from './own-registrations'
import { PrivacyDetails } from './privacy-details'
import { SummitCrumb } from './summit-crumb'

type Props = {
  locale: Language
  view: Registering
  mine: Mine[]
  /** Of whoever is signed in. */
  email: string
  /** Category and code as an invitation's link has them, empty for none. */
  invited: { category: string; code: string }
  once: string
  actions: Record<'begin' | 'sendLink', FormAction<unknown>>
}

/** Where registering begins: as what, what that needs, and how it stands with places. */
export function RegisteringPage({ locale, view, mine, email, invited, once, actions }: Props) {
  const t = useTranslations('registration')
  const { summit, open, later } = view
  return (
    <>
      <ClockNote summit={summit} locale={locale} />
      <SummitCrumb summit={summit} locale={locale} />
      <div className="two-col">
        <div className="stack">
          <h1>{t('titles.begin')}</h1>
          <p className="lede">
            <Said text={summit.name} locale={locale} />
            <br />
            <span className="quiet">
              <TextParts parts={dateRangeParts(summit.startsOn, summit.endsOn, 'UTC', locale)} />
              {', '}
              <Said text={summit.place} locale={locale} />
            </span>
          </p>
          {mine.length > 0 && (
            <section className="banner" aria-labelledby="mine">
              <Icon name="info" />
              <h2 id="mine">{t('mine.here', { count: mine.length })}</h2>
              <OwnRegistrations locale={locale} registrations={mine} />
              {open.length > 0 && <p className="small quiet">{t('mine.more')}</p>}
            </section>
          )}
          {open.length > 0 ? (
            <BeginForm
              action={actions.begin}
              hidden={{ key: once, summitId: summit.id }}
              categories={open}
              email={mine.length === 0 ? email : ''}
              invited={invited}
            />
          ) : (
            <p className="banner">
              <Icon name="info" />
              <span>{t(later.length > 0 ? 'begin.notYet' : view.any ? 'begin.closed' : 'begin.none')}</span>
            </p>
          )}
          {later.length > 0 && (
            <section className="section" aria-labelledby="later">
              <h2 id="later">{t('begin.later')}</h2>
              <dl className="facts">
                {later.map(({ id, name, opensAt }) => (
                  <div key={id}>
                    <dt>
                      <Said text={name} locale={locale} />
                    </dt>
                    <dd>{t('begin.opens', dateTime(opensAt, summit.timeZone, locale))}</dd>
                  </div>
                ))}
              </dl>
            </section>
          )}
        </div>
        <aside className="stack" aria-labelledby="how">
          <h2 id="how">{t('how.title')}</h2>
          <ol className="how">
            {(['choose', 'steps', 'answer'] as const).map((one) => (
              <li key={one}>{t(`how.${one}`)}</li>
            ))}
          </ol>
          <details className="more">
            <summary>{t('again.title')}</summary>
            <p>{t('again.lede')}</p>
            <MailLinkForm action={actions.sendLink} summitId={summit.id} />
            {email === '' && (
              <p className="small">
                <a
                  href={addressOf(locale, '/sign-in', {
                    callback: addressOf(locale, {
                      pathname: '/summits/[slug]/register',
                      params: { slug: summit.slug },
                    }),
                  })}
                >
                  {t('again.signIn')}
                </a>
              </p>
            )}
          </details>
          <PrivacyDetails locale={locale} host={summit.host} retention={view.retention} />
        </aside>
      </div>
    </>
  )
}
