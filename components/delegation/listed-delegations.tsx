import { useTranslations } from 'next-intl'
import type { ListedDelegation } from '@/domain/delegation/list-queries'
import { nameOf } from '@/domain/delegation/rules'
import type { Language } from '@/domain/shared/language'

type Props = { listed: readonly ListedDelegation[]; locale: Language }

/** Delegations in the order of protocol: the name in lists, and the whole one where it says more. */
export function ListedDelegations({ listed, locale }: Props) {
  const t = useTranslations('bilateralRules')
  return (
    <>
      <h1>{t('listed.title')}</h1>
      <p className="quiet">{t('listed.lede', { count: listed.length })}</p>
      <ol className="listed-delegations">
        {listed.map((one) => {
          const [short, long] = [nameOf(one, locale), nameOf(one, locale, 'long')]
          return (
            <li key={one.id}>
              <b>{short}</b>
              {long !== short && <span className="quiet">{long}</span>}
              {one.host && <span className="tag">{t('listed.host')}</span>}
            </li>
          )
        })}
      </ol>
    </>
  )
}
