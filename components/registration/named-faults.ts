import type { FieldIssue, FormState } from '@/components/form/form-state'
import type { Form } from '@/components/form/use-form'
import type { Question } from '@/domain/registration/schema'

/** What is missing, said for what it is: a day, a consent, a choice. Anything else stays as the domain has it. */
export function faultCode(field: string, code: string, questions: readonly Question[]): string {
  if (code !== 'required') return code
  const name = field.replace(/\[\]$/, '')
  if (name === 'days') return 'day_needed'
  switch (questions.find((question) => name === `answers.${question.code}`)?.kind) {
    case 'consent':
      return 'consent_needed'
    case 'choice':
    case 'country':
      return 'not_a_choice'
    case 'several':
      return 'choice_needed'
    case 'file':
      return 'file_needed'
    default:
      return code
  }
}

/** The form with its faults named so. */
export function withNamedFaults<T>(form: Form<T>, questions: readonly Question[]): Form<T> {
  const named = (field: string, issue: FieldIssue) => ({
    ...issue,
    code: faultCode(field, issue.code, questions),
  })
  return {
    ...form,
    state: namedState(form.state),
    issue: (field) => {
      const issue = form.issue(field)
      return issue && named(field, issue)
    },
  }

  function namedState(state: FormState<T>): FormState<T> {
    if (!state || state.ok) return state
    const fields = Object.entries(state.fields).map(([field, issue]) => [field, named(field, issue)])
    return { ...state, fields: Object.fromEntries(fields) }
  }
}
