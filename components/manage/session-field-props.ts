import type { Form } from '@/components/form/use-form'
import type { FormOptions } from '@/domain/session/queries'
import type { SessionContent } from '@/domain/session/schema'
import type { Spoken } from './spoken-languages'

/** What each part of a session's form is drawn from. */
export type SessionFieldProps = {
  form: Form<unknown>
  content: SessionContent
  options: FormOptions
  contentLanguages: string[]
  timeZone: string
  stale: string[]
  missing: string[]
  spoken: Spoken[]
}
