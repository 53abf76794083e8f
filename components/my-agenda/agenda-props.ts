import type { FormAction } from '@/components/form/form-state'
import type { OwnAgenda } from '@/domain/my-agenda/queries'
import type { Language } from '@/domain/shared/language'

/** What every part of a person's agenda is drawn from. */
export type AgendaProps = {
  agenda: OwnAgenda
  slug: string
  locale: Language
  action: FormAction<unknown>
  /** The mailed link by which the page is open; null for whoever is signed in, who has pages of seats as well. */
  pageKey: string | null
}
