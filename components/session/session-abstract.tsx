import { useTranslations } from 'next-intl'
import { Prose } from '@/components/ui/prose'
import { type Language, type Text, languageName, pick } from '@/domain/shared/language'

/** The abstract; in the other language for want of a translation it says so. */
export function SessionAbstract({ abstract, locale }: { abstract: Text; locale: Language }) {
  const t = useTranslations('session')
  const said = pick(abstract, locale)
  if (!said) return null
  return (
    <section className="section prose">
      <h2>{t('abstract')}</h2>
      {said.language !== locale && (
        <p className="small quiet">
          {t('textInLanguageOnly', { language: languageName(said.language, locale) })}
        </p>
      )}
      <Prose text={abstract} locale={locale} />
    </section>
  )
}
