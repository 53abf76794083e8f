import { useTranslations } from 'next-intl'
import { addressOf } from '@/components/site/address'
import type { DelegationLine } from '@/domain/delegation/queries'
import { nameOf } from '@/domain/delegation/rules'
import type { Language } from '@/domain/shared/language'

type Props = { locale: Language; slug: string; lines: DelegationLine[] }

/** The list of the protocol desk, a row each. */
export function DelegationTable({ locale, slug, lines }: Props) {
  const t = useTranslations('delegations')
  return (
    // A region that scrolls must be reachable by keyboard (WCAG 2.1.1).
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="table-wrap" role="region" aria-label={t('table')} tabIndex={0}>
      <table className="table delegation-table">
        <caption className="vh">{t('table')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('place')}</th>
            <th scope="col">{t('name')}</th>
            <th scope="col">{t('head')}</th>
            <th scope="col">{t('rank')}</th>
            <th scope="col">{t('places')}</th>
            <th scope="col">{t('confirmed')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, index) => (
            <tr key={line.id}>
              <td className="num">{index + 1}</td>
              <th scope="row">
                <a
                  href={addressOf(locale, {
                    pathname: '/manage/[slug]/delegations/[id]',
                    params: { slug, id: line.id },
                  })}
                >
                  {nameOf(line, locale)}
                </a>
                {line.host && <span className="tag">{t('host')}</span>}
                {line.positionReason !== null && (
                  <span className="quiet small delegation-why">
                    {t('placedByHand', { reason: line.positionReason })}
                  </span>
                )}
              </th>
              <td dir="auto">{line.head ?? <span className="quiet">{t('noHead')}</span>}</td>
              <td>{t(`ranks.${line.rank}`)}</td>
              <td className="num">{t('placesOf', line.places)}</td>
              <td className="num">{line.confirmed}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
