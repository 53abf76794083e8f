import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { FormAction } from '@/components/form/form-state'
import { dateTime } from '@/components/manage/date-time'
import { AnswersGiven } from '@/components/registration/answers'
import { addressOf } from '@/components/site/address'
import { Said } from '@/components/ui/said'
import type { PersonView } from '@/domain/registration/person-queries'
import type { Language } from '@/domain/shared/language'
import { PersonActs } from './person-acts'
import { PersonEmailForm } from './person-email-form'
import { PersonHistory, PersonLetters } from './person-history'
import { PersonPlaces } from './person-places'
import { StatusMark } from './status-mark'

type Props = {
  locale: Language
  slug: string
  summitId: string
  person: PersonView
  changeEmail: FormAction<unknown>
}

/** Everything that the desk may see of one registration, and what it can do with it. */
export function PersonPage({ locale, slug, summitId, person, changeEmail }: Props) {
  const t = useTranslations('desk')
  const forms = useTranslations('formSetup')
  const { view, group, groupId, code, delegation, merged, mergedInto, deeds, letters } = person
  const { timeZone } = view.summit
  const to = (id: string) =>
    addressOf(locale, { pathname: '/manage/[slug]/registrations/[id]', params: { slug, id } })
  return (
    <div className="desk-person">
      <div className="page-head">
        <div>
          <h1 dir="auto">{view.person.name || view.person.email}</h1>
          <p className="row">
            <StatusMark status={view.status} />
            <Said text={view.category.name} locale={locale} />
            {view.submittedAt && (
              <span className="quiet">
                {t('person.received', dateTime(view.submittedAt, timeZone, locale))}
              </span>
            )}
          </p>
        </div>
      </div>
      {mergedInto && view.status === 'cancelled' && (
        <p className="banner">
          {t('person.mergedInto')} <a href={to(mergedInto.id)}>{mergedInto.name || t('noName')}</a>
        </p>
      )}
      {view.reviewSince && <p className="banner banner-warn">{t('review')}</p>}
      <PersonActs locale={locale} slug={slug} person={person} />
      <div className="desk-columns">
        <div>
          <Part id="answers" title={t('person.answers')}>
            <AnswersGiven view={view} locale={locale} withDays={false} about={t('person.about')} />
            {view.form.questions.some(({ kind, identity }) => kind === 'file' || identity) && (
              <p>
                <a
                  href={addressOf(
                    locale,
                    { pathname: '/manage/[slug]/registrations/documents', params: { slug } },
                    { id: view.id },
                  )}
                >
                  {forms('documents.see')}
                </a>
              </p>
            )}
          </Part>
          {view.consents.length > 0 && (
            <Part id="consents" title={t('person.consents')}>
              <dl className="facts">
                {view.consents.map(({ code: of, label, purpose, at }) => (
                  <div key={of}>
                    <dt>
                      <Said text={label} locale={locale} />
                    </dt>
                    <dd>
                      <Said text={purpose} locale={locale} />
                      <span className="small quiet desk-wait">
                        {t('person.agreedAt', dateTime(at, timeZone, locale))}
                      </span>
                    </dd>
                  </div>
                ))}
              </dl>
            </Part>
          )}
          <Part id="email" title={t('person.correct')}>
            <PersonEmailForm
              action={changeEmail}
              hidden={{ slug, summitId, id: view.id }}
              email={view.person.email}
            />
          </Part>
        </div>
        <div>
          <Part id="places" title={t('person.places')}>
            <PersonPlaces locale={locale} timeZone={timeZone} person={person} />
          </Part>
          {(code || delegation || groupId || merged.length > 0) && (
            <Part id="with" title={t('person.with')}>
              <dl className="facts">
                {code && <Fact name={t('code')}>{code}</Fact>}
                {delegation && <Fact name={t('person.delegation')}>{delegation}</Fact>}
                {groupId && (
                  <Fact name={t('person.group')}>
                    <ul className="plain">
                      {group.map((member) => (
                        <li key={member.id}>
                          <a href={to(member.id)} dir="auto">
                            {member.name || member.email}
                          </a>
                        </li>
                      ))}
                    </ul>
                    <a
                      href={addressOf(
                        locale,
                        { pathname: '/manage/[slug]/registrations', params: { slug } },
                        { group: groupId },
                      )}
                    >
                      {t('person.seeGroup')}
                    </a>
                  </Fact>
                )}
                {merged.length > 0 && (
                  <Fact name={t('person.merged')}>
                    <ul className="plain">
                      {merged.map((one) => (
                        <li key={one.id}>
                          <a href={to(one.id)} dir="auto">
                            {one.name || one.email}
                          </a>
                        </li>
                      ))}
                    </ul>
                  </Fact>
                )}
              </dl>
            </Part>
          )}
          <Part id="history" title={t('person.history')}>
            {deeds.length === 0 ? (
              <p className="quiet">{t('person.noHistory')}</p>
            ) : (
              <PersonHistory locale={locale} timeZone={timeZone} deeds={deeds} />
            )}
          </Part>
          <Part id="letters" title={t('person.letters')}>
            {letters.length === 0 ? (
              <p className="quiet">{t('person.noLetters')}</p>
            ) : (
              <PersonLetters locale={locale} timeZone={timeZone} letters={letters} />
            )}
          </Part>
        </div>
      </div>
    </div>
  )
}

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section className="form-part" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {children}
    </section>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd dir="auto">{children}</dd>
    </div>
  )
}
