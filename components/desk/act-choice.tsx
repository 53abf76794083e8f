import { useTranslations } from 'next-intl'
import { addressOf } from '@/components/site/address'
import { priorities } from '@/domain/quota/schema'
import type { DeskChoices } from '@/domain/registration/desk-queries'
import type { DeskActDetails, DeskActKind } from '@/domain/registration/desk-schema'
import { type Language, pickText } from '@/domain/shared/language'

type Props = {
  locale: Language
  slug: string
  act: DeskActKind
  details: DeskActDetails
  categories: DeskChoices['categories']
  /** The selection as query parameters, and the act. */
  hidden: [string, string][]
}

/** To where, or into which class: what has to be known before the page can say what will happen. */
export function ActChoice({ locale, slug, act, details, categories, hidden }: Props) {
  const t = useTranslations('desk')
  if (act !== 'change_category' && act !== 'prioritise') return null
  return (
    <form
      className="row desk-act-choice"
      action={addressOf(locale, { pathname: '/manage/[slug]/registrations/act', params: { slug } })}
    >
      {hidden.map(([name, value], index) => (
        <input key={index} type="hidden" name={name} value={value} />
      ))}
      {act === 'change_category' ? (
        <div className="field">
          <label htmlFor="to">{t('act.category')}</label>
          <select className="select" id="to" name="to" defaultValue={details.categoryId ?? ''}>
            {categories
              .filter(({ retired }) => !retired)
              .map(({ id, code, name }) => (
                <option key={id} value={id}>
                  {pickText(name, locale) || code}
                </option>
              ))}
          </select>
        </div>
      ) : (
        <div className="field">
          <label htmlFor="priority">{t('act.priority')}</label>
          <select
            className="select"
            id="priority"
            name="priority"
            defaultValue={details.priority ?? 'raised'}
          >
            {priorities.map((priority) => (
              <option key={priority} value={priority}>
                {t(`act.priorities.${priority}`)}
              </option>
            ))}
          </select>
        </div>
      )}
      <button className="btn" type="submit">
        {t('act.see')}
      </button>
    </form>
  )
}
