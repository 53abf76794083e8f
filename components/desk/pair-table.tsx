import { useTranslations } from 'next-intl'
import type { FormAction } from '@/components/form/form-state'
import { ActForm } from '@/components/manage/act-form'
import { addressOf } from '@/components/site/address'
import type { Alike, AlikePair } from '@/domain/registration/duplicate-queries'
import { countryName } from '@/domain/shared/countries'
import type { Language } from '@/domain/shared/language'
import { StatusMark } from './status-mark'

type Props = {
  locale: Language
  slug: string
  summitId: string
  pairs: AlikePair[]
  apart: FormAction<unknown>
}

/** Pairs that may be one person, the way to compare them, and the word that they are two. */
export function PairTable({ locale, slug, summitId, pairs, apart }: Props) {
  const t = useTranslations('desk')
  // Whoever is further along, or came first, is kept unless the desk says otherwise.
  const order = (pair: AlikePair): [Alike, Alike] =>
    (pair.b.submittedAt ?? 0) < (pair.a.submittedAt ?? 0) ? [pair.b, pair.a] : [pair.a, pair.b]
  return (
    // A region that scrolls must be reachable by keyboard (WCAG 2.1.1).
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="table-wrap" role="region" aria-label={t('duplicates.table')} tabIndex={0}>
      <table className="table desk-limits">
        <caption className="vh">{t('duplicates.table')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('duplicates.one')}</th>
            <th scope="col">{t('duplicates.other')}</th>
            <th scope="col">{t('duplicates.because')}</th>
            <th scope="col">
              <span className="vh">{t('duplicates.compare')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {pairs.map((pair) => {
            const [keep, drop] = order(pair)
            return (
              <tr key={`${keep.id} ${drop.id}`}>
                <td>
                  <Person locale={locale} slug={slug} person={keep} />
                </td>
                <td>
                  <Person locale={locale} slug={slug} person={drop} />
                </td>
                <td>{t(`duplicates.reasons.${pair.because}`)}</td>
                <td>
                  <a
                    className="btn btn-small"
                    href={addressOf(
                      locale,
                      { pathname: '/manage/[slug]/registrations/duplicates', params: { slug } },
                      { keep: keep.id, drop: drop.id },
                    )}
                  >
                    {t('duplicates.compare')}
                    <span className="vh"> {keep.name}</span>
                  </a>
                  <ActForm
                    action={apart}
                    hidden={{ summitId, a: keep.id, b: drop.id }}
                    name={t('duplicates.apartOf', { name: keep.name })}
                  >
                    {t('duplicates.apart')}
                  </ActForm>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

function Person({ locale, slug, person }: { locale: Language; slug: string; person: Alike }) {
  const { id, name, email, organisation, state, status } = person
  const of = [organisation, state && countryName(state, locale)].filter(Boolean).join(', ')
  return (
    <>
      <a
        href={addressOf(locale, {
          pathname: '/manage/[slug]/registrations/[id]',
          params: { slug, id },
        })}
        dir="auto"
      >
        {name || email}
      </a>{' '}
      <StatusMark status={status} />
      <span className="quiet desk-email">{email}</span>
      {of && <span className="quiet desk-email">{of}</span>}
    </>
  )
}
