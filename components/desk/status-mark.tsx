import { useTranslations } from 'next-intl'
import { Icon, type IconName } from '@/components/ui/icon'
import type { Status } from '@/domain/registration/schema'

const marks: Record<Status, { icon: IconName; kind: string }> = {
  draft: { icon: 's-left', kind: 'off' },
  submitted: { icon: 's-filling', kind: 'go' },
  approved: { icon: 's-yours', kind: 'go' },
  confirmed: { icon: 's-yours', kind: 'ok' },
  checked_in: { icon: 'pin', kind: 'ok' },
  waiting: { icon: 's-waiting', kind: 'warn' },
  declined: { icon: 'close', kind: 'off' },
  cancelled: { icon: 'close', kind: 'off' },
}

/** Where a registration stands: a mark, its colour, and always the word. */
export function StatusMark({ status }: { status: Status }) {
  const t = useTranslations('desk.statuses')
  const { icon, kind } = marks[status]
  return (
    <span className={`desk-status desk-status-${kind}`}>
      <Icon name={icon} />
      {t(status)}
    </span>
  )
}
