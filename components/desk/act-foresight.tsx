import { useTranslations } from 'next-intl'
import type { FormAction } from '@/components/form/form-state'
import type { ActPreview } from '@/domain/registration/act-queries'
import type { DeskActKind } from '@/domain/registration/desk-schema'
import type { Language } from '@/domain/shared/language'
import { number } from '@/domain/shared/number-format'
import { DeskActForm } from './act-form'
import { useLimitName } from './limit-name'
import { OutcomeGroups } from './outcome-groups'

type Props = {
  locale: Language
  slug: string
  act: DeskActKind
  preview: ActPreview
  begin: FormAction<unknown>
  hidden: [string, string][]
}

/** What an act would do, to whom, why not to others, and what places it would leave; then the act itself. */
export function ActForesight({ locale, slug, act, preview, begin, hidden }: Props) {
  const t = useTranslations('desk.act')
  const name = useLimitName(locale)
  return (
    <>
      <section aria-labelledby="will">
        <h2 id="will">{t('willDo')}</h2>
        <p>{t('total', { count: preview.total })}</p>
        <OutcomeGroups locale={locale} slug={slug} act={act} groups={preview.groups} />
        {preview.after.length > 0 && (
          <>
            <h3>{t('after')}</h3>
            <ul className="desk-after">
              {preview.after.map((limit) => (
                <li key={`${limit.kind} ${limit.subject}`}>
                  {t('afterLine', {
                    name: name(limit),
                    taken: number(limit.taken, locale),
                    size: number(limit.size, locale),
                  })}
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
      {preview.changes > 0 ? (
        <DeskActForm action={begin} act={act} changes={preview.changes} hidden={hidden} />
      ) : (
        <p className="banner">{t('nothingToDo')}</p>
      )}
    </>
  )
}
