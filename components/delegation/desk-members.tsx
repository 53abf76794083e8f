import { useTranslations } from 'next-intl'
import type { FormAction } from '@/components/form/form-state'
import type { DelegationAtDesk } from '@/domain/delegation/queries'
import { DecideForms } from './decide-forms'

type Props = {
  members: DelegationAtDesk['members']
  action: FormAction<unknown>
  hidden: Record<string, string>
}

/** Everybody of a delegation, as the protocol desk accredits them. */
export function DeskMembers({ members, action, hidden }: Props) {
  const t = useTranslations('delegations')
  if (members.length === 0) return <p className="quiet">{t('noMembers')}</p>
  return (
    <ul className="frame-rows">
      {members.map((member) => (
        <li key={member.id}>
          <div className="frame-row">
            <p className="row-name">
              <b dir="auto">{member.name}</b>
              <span className="quiet" dir="auto">
                {member.position}
              </span>
            </p>
            <p className="row-facts">
              <span>{t(`capacities.${member.capacity}`)}</span>
              {member.principalAt && <span>{t(`levels.${member.principalAt}`)}</span>}
              <span className="tag">{t(`memberStates.${member.state}`)}</span>
              {member.reason !== null && <span>{t('reasonWas', { reason: member.reason })}</span>}
            </p>
            <DecideForms
              action={action}
              hidden={{ ...hidden, id: member.id }}
              name={member.name}
              state={member.state}
            />
          </div>
        </li>
      ))}
    </ul>
  )
}
