import { useTranslations } from 'next-intl'
import { FieldScope } from '@/components/form/field-scope'
import type { FormAction } from '@/components/form/form-state'
import { ActForm } from '@/components/registration/act-form'
import { mayStep } from '@/domain/delegation/rules'
import type { OwnDelegation } from '@/domain/delegation/queries'
import { SubstituteForm } from './nominate-form'
import { WithdrawForm } from './withdraw-form'

type Props = {
  members: OwnDelegation['members']
  hidden: Record<string, string>
  confirm: FormAction<unknown>
  substitute: FormAction<unknown>
  withdraw: FormAction<unknown>
}

/** Everybody of one's delegation, and what can be done about each. */
export function OwnMembers({ members, hidden, confirm, substitute, withdraw }: Props) {
  const t = useTranslations('delegation')
  const words = useTranslations('delegations')
  return (
    <ul className="own-members">
      {members.map((member) => (
        <li key={member.id}>
          <b dir="auto">{member.name}</b>
          <p className="marks">
            <span>{words(`capacities.${member.capacity}`)}</span>
            {member.position !== '' && <span dir="auto">{member.position}</span>}
            {member.principalAt && <span>{words(`levels.${member.principalAt}`)}</span>}
            <span className="tag">{words(`memberStates.${member.state}`)}</span>
          </p>
          <div className="row">
            {mayStep('confirmed', member) && (
              <ActForm
                action={confirm}
                hidden={{ ...hidden, id: member.id }}
                label={t('confirmOne', { name: member.name })}
              />
            )}
            {mayStep('substitute', member) && (
              <details>
                <summary>{t('insteadOf', { name: member.name })}</summary>
                <p className="hint">{t('insteadHint')}</p>
                <FieldScope of={member.id}>
                  <SubstituteForm action={substitute} hidden={{ ...hidden, id: member.id }} />
                </FieldScope>
              </details>
            )}
            {mayStep('withdrawn', member) && (
              <WithdrawForm action={withdraw} hidden={{ ...hidden, id: member.id }} name={member.name} />
            )}
          </div>
        </li>
      ))}
    </ul>
  )
}
