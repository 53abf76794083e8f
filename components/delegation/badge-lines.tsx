import { useTranslations } from 'next-intl'
import { addressOf } from '@/components/site/address'
import type { BadgeLine } from '@/domain/delegation-badge/queries'
import { nameOf } from '@/domain/delegation/rules'
import type { Language } from '@/domain/shared/language'

type Props = { lines: BadgeLine[]; locale: Language; slug: string }

/** Every delegation, with what is left to do for it. */
export function BadgeLines({ lines, locale, slug }: Props) {
  const t = useTranslations('delegationBadges')
  const page = { pathname: '/manage/[slug]/delegations/badges', params: { slug } } as const
  return (
    // A region that scrolls must be reachable by keyboard (WCAG 2.1.1).
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="table-wrap" role="region" aria-label={t('table')} tabIndex={0}>
      <table className="table">
        <caption className="vh">{t('table')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('delegation')}</th>
            <th scope="col">{t('toAccredit')}</th>
            <th scope="col">{t('accredited')}</th>
            <th scope="col">{t('waiting')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ delegation, toAccredit, accredited, waiting }) => (
            <tr key={delegation.id}>
              <th scope="row">
                <a href={addressOf(locale, page, { of: delegation.id })}>{nameOf(delegation, locale)}</a>
              </th>
              <td className="num">{toAccredit}</td>
              <td className="num">{accredited}</td>
              <td className="num">{waiting}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
