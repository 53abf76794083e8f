import type { Answers, Question } from '@/domain/registration/schema'
import { answersFrom } from '@/domain/registration/step-rules'

/** The answers that stand in a form as it is typed, of the questions that are on the page. */
export function answersTyped(form: HTMLFormElement, questions: readonly Question[]): Answers {
  const data = new FormData(form)
  const asked = data.getAll('asked[]').map(String)
  const posted = Object.fromEntries(
    asked.map((code) => {
      const list = data.getAll(`answers.${code}[]`).map(String)
      return [code, list.length > 0 ? list : data.getAll(`answers.${code}`).map(String)]
    }),
  )
  return answersFrom(questions, asked, posted)
}
