import { useTranslations } from 'next-intl'
import { capital } from '@/components/session/language-list'
import type { ChangeValues } from '@/domain/release/schema'
import { type Language, languageName, pickText } from '@/domain/shared/language'
import { Becomes } from './becomes'

type Props = { fields: string[]; values: ChangeValues; locale: Language }

/** Texts and people before and after, a line for each that changed; other fields by their names alone. */
export function ChangedValues({ fields, values, locale }: Props) {
  const t = useTranslations('publish')
  const named = fields.filter((field) => !(field in values) || isSame(values, field, locale))
  return (
    <>
      {(['title', 'abstract'] as const).map((field) =>
        Object.keys(values[field]?.after ?? {}).map((language) => (
          <p key={`${field} ${language}`}>
            {t('values.in', {
              language: capital(languageName(language, locale)),
              field: t(`fields.${field}`),
            })}{' '}
            <Becomes
              before={values[field]?.before[language] || t('values.nothing')}
              after={values[field]?.after[language] || t('values.nothing')}
              lang={language}
            />
          </p>
        )),
      )}
      {(['speakers', 'organisations'] as const).map((field) => {
        const [before, after] = [
          namesOf(values, field, 'before', locale),
          namesOf(values, field, 'after', locale),
        ]
        if (before === after) return null
        return (
          <p key={field}>
            {t('values.of', { field: capital(t(`fields.${field}`)) })}{' '}
            <Becomes before={before || t('values.nothing')} after={after || t('values.nothing')} />
          </p>
        )
      })}
      {named.length > 0 && (
        <p>
          {/* The rules that compare releases name these fields and no other. */}
          <ins>
            {t('changed', { list: named.map((field) => t(`fields.${field as 'title'}`)).join(', ') })}
          </ins>
        </p>
      )}
    </>
  )
}

/** People who are the same although something about them changed, such as what they do there. */
const isSame = (values: ChangeValues, field: string, locale: Language) =>
  (field === 'speakers' || field === 'organisations') &&
  namesOf(values, field, 'before', locale) === namesOf(values, field, 'after', locale)

function namesOf(
  values: ChangeValues,
  field: 'speakers' | 'organisations',
  side: 'before' | 'after',
  locale: Language,
): string {
  const names = values[field]?.[side] ?? []
  return names.map((name) => (typeof name === 'string' ? name : pickText(name, locale))).join(', ')
}
