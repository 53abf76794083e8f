import { useTranslations } from 'next-intl'
import { type Language, pickText } from '@/domain/shared/language'
import type { StepView } from './step-view'

/** Names of all fields of a registration, for the summary of what was not taken. */
export function useFieldLabels(
  { questions }: Pick<StepView, 'questions'>,
  locale: Language,
): Record<string, string> {
  const about = useTranslations('registration.about')
  const days = useTranslations('registration.days')
  const ofQuestions = questions.flatMap(({ code, label }) => {
    const said = pickText(label, locale)
    return [
      [`answers.${code}`, said],
      [`answers.${code}[]`, said],
    ]
  })
  return {
    name: about('name'),
    organisation: about('organisation'),
    state: about('state'),
    language: about('language'),
    days: days('label'),
    'days[]': days('label'),
    ...Object.fromEntries(ofQuestions),
  }
}
