import { useTranslations } from 'next-intl'
import type { FormAction } from '@/components/form/form-state'
import type { MeetingPage } from '@/domain/bilateral/queries'
import { whyNot } from '@/domain/bilateral/rules'
import { BringForm } from './answer-forms'

type Props = { page: MeetingPage; hidden: Record<string, string>; action: FormAction<unknown> }

/** Who else of one's own side comes to a meeting that stands. */
export function BringPart({ page, hidden, action }: Props) {
  const t = useTranslations('bilateralLife')
  const { meeting, side, members, principal } = page
  const others = members.filter(({ id }) => id !== principal?.id)
  if (whyNot('bring', meeting, side) !== null || others.length === 0) return null
  const coming = meeting.persons.filter((one) => one.side === side).map(({ memberId }) => memberId)
  return (
    <section className="meeting-act" aria-labelledby="bring">
      <h2 id="bring">{t('bringTitle')}</h2>
      <details>
        <summary>{t('bringOpen')}</summary>
        <BringForm
          key={meeting.version}
          action={action}
          hidden={hidden}
          coming={coming}
          members={others.map(({ id, name }) => [id, name] as const)}
        />
      </details>
    </section>
  )
}
