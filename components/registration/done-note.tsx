import { useTranslations } from 'next-intl'
import { Icon } from '@/components/ui/icon'

export const doneWords = [
  'saved',
  'sent',
  'confirmed',
  'edited',
  'accepted',
  'declined',
  'email-changed',
  'handed-over',
  'pass-given',
  'pass-replaced',
  'mail-chosen',
] as const
export type Done = (typeof doneWords)[number]

/** What was just done, as the page that follows says it. */
export function DoneNote({ done, email }: { done: Done | null; email: string }) {
  const t = useTranslations('registration.done')
  if (!done) return null
  return (
    <p className="banner banner-ok" role="status">
      <Icon name="s-yours" />
      <span>{t(done, { email })}</span>
    </p>
  )
}
