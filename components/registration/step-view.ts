import type { DayChoice } from '@/domain/registration/open-queries'
import type { OwnView } from '@/domain/registration/own-queries'

/** What the forms of a registration show: of its own page's view, what goes to the browser. */
export type StepView = Pick<OwnView, 'id' | 'version' | 'person' | 'questions'> & {
  category: { code: string; needsDays: boolean }
  days: string[]
  dayChoices: DayChoice[]
  answers: OwnView['form']['answers']
  timeZone: string
  /** Countries in the page's language, in its order. */
  countries: { code: string; name: string }[]
}

export const stepView = (view: OwnView, countries: StepView['countries']): StepView => ({
  ...{ id: view.id, version: view.version, person: view.person, questions: view.questions, countries },
  category: { code: view.category.code, needsDays: view.category.needsDays },
  days: view.days.map(({ date }) => date),
  dayChoices: view.dayChoices,
  answers: view.form.answers,
  timeZone: view.summit.timeZone,
})
