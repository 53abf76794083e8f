import { useTranslations } from 'next-intl'
import { Said } from '@/components/ui/said'
import type { ReleaseDocument } from '@/domain/release/schema'
import type { Language } from '@/domain/shared/language'

const kinds = ['prepared_by', 'research_by', 'funded_by'] as const

/** Who made it possible, by what they did. */
export function Credits({ credits, locale }: { credits: ReleaseDocument['credits']; locale: Language }) {
  const terms = useTranslations('terms')
  return (
    <dl className="facts">
      {kinds.map((kind) => {
        const named = credits.filter((credit) => credit.kind === kind)
        if (named.length === 0) return null
        return (
          <div key={kind}>
            <dt>{terms(`credits.${kind}`)}</dt>
            <dd>
              <ul className="plain">
                {named.map(({ name }, index) => (
                  <li key={index}>
                    <Said text={name} locale={locale} />
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
