import { useTranslations } from 'next-intl'
import { addressOf } from '@/components/site/address'
import { Icon } from '@/components/ui/icon'
import type { Language } from '@/domain/shared/language'
import type { ChecklistItem } from '@/domain/summit/checklist-rules'

type Props = { locale: Language; slug: string; items: ChecklistItem[]; mayRun: boolean }

/** What a summit has and what it still lacks, each with the way to mend it. */
export function ChecklistList({ locale, slug, items, mayRun }: Props) {
  const t = useTranslations('frame')
  return (
    <ul className="checklist">
      {items.map(({ code, done, required, count, where, query }) => {
        const href = addressOf(locale, { pathname: `/manage/[slug]/${where}`, params: { slug } }, query)
        const state = done ? 'done' : required ? 'missing' : 'optional'
        return (
          <li key={code} className={`check-${state}`}>
            <span className="check-sign">
              <Icon name={done ? 's-yours' : required ? 'warn' : 'info'} />
              <span className="vh">{t(`checklist.${state}`)} </span>
            </span>
            <span>
              {done ? t(`checklist.have.${code}`) : t(`checklist.lack.${code}`, { count: count ?? 0 })}
              {!done && !required && <span className="quiet"> {t('checklist.mayWait')}</span>}
            </span>
            {!done && (where !== 'people' || mayRun) && (
              <a href={href} aria-label={t('checklist.goLabel', { what: t(`checklist.what.${code}`) })}>
                {t('checklist.go')}
              </a>
            )}
          </li>
        )
      })}
    </ul>
  )
}
