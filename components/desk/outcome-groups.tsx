import { useTranslations } from 'next-intl'
import { addressOf } from '@/components/site/address'
import type { OutcomeGroup } from '@/domain/registration/act-queries'
import { isDone } from '@/domain/registration/act-rules'
import type { DeskActKind } from '@/domain/registration/desk-schema'
import type { Language } from '@/domain/shared/language'

type Props = { locale: Language; slug: string; act: DeskActKind; groups: OutcomeGroup[] }

/** What becomes, or became, of whom: a sentence for each outcome, the people a press away. */
export function OutcomeGroups({ locale, slug, act, groups }: Props) {
  const t = useTranslations('desk')
  const words = useOutcomeWords(act)
  return (
    <ul className="desk-outcomes">
      {groups.map(({ outcome, count, people }) => (
        <li key={outcome}>
          <details open={groups.length === 1 || (!isDone(outcome) && outcome !== 'unchanged')}>
            <summary>{words(outcome, count)}</summary>
            <ul>
              {people.map(({ id, name, email }) => (
                <li key={id}>
                  <a
                    href={addressOf(locale, {
                      pathname: '/manage/[slug]/registrations/[id]',
                      params: { slug, id },
                    })}
                    dir="auto"
                  >
                    {name || email}
                  </a>
                </li>
              ))}
              {count > people.length && (
                <li className="quiet">{t('act.more', { count: count - people.length })}</li>
              )}
            </ul>
          </details>
        </li>
      ))}
    </ul>
  )
}

/** An outcome in words: what the act itself says of it, else what is so of any. */
function useOutcomeWords(act: DeskActKind): (outcome: string, count: number) => string {
  const t = useTranslations('desk.outcomes')
  const statuses = useTranslations('desk.statuses')
  return (outcome, count) => {
    const [code = '', status = ''] = outcome.split('.')
    // Outcomes come from the act's rules, so the compiler cannot know which; `has` has asked.
    const own = `${act}.${code}` as 'approve.done'
    if (t.has(own)) return t(own, { count })
    const any = `any.${code}` as 'any.wrong_status'
    const of = status as 'submitted'
    return t.has(any)
      ? t(any, { count, status: statuses.has(of) ? statuses(of).toLowerCase() : '' })
      : outcome
  }
}
