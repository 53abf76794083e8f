import { useTranslations } from 'next-intl'
import type { FormAction } from '@/components/form/form-state'
import type { OwnDelegation } from '@/domain/delegation/queries'
import { isOver } from '@/domain/delegation/terms-rules'
import type { Language } from '@/domain/shared/language'
import { dayOf } from '@/domain/shared/time'
import { MemberPaste, type PreviewAct } from './member-paste'
import { NominateForm } from './nominate-form'
import { TermsNote } from './terms-note'

type Props = {
  own: OwnDelegation
  locale: Language
  hidden: Record<string, string>
  actions: { nominate: FormAction<unknown>; preview: PreviewAct; addAll: FormAction<unknown> }
}

/** Who else comes: one at a time or a whole list, or why nobody can be nominated any more. */
export function NominateSection({ own: { summit, terms, places, members }, locale, hidden, actions }: Props) {
  const t = useTranslations('delegation')
  const today = dayOf(summit.clock, summit.timeZone)
  // Who has withdrawn stays among them, and who comes in another's stead is another form's.
  const nominated = members.filter(({ insteadOfId }) => insteadOfId === null).length
  const [closed, late] = [isOver(terms.nominateUntil, today), isOver(terms.confirmUntil, today)]
  return (
    <section aria-labelledby="nominate">
      <h2 id="nominate">{t('nominateTitle')}</h2>
      <TermsNote kind="nominate" terms={terms} closed={closed} locale={locale} />
      <TermsNote kind="confirm" terms={terms} closed={late} locale={locale} />
      {!closed && places.taken >= places.size && <p className="quiet">{t('full')}</p>}
      {!closed && places.taken < places.size && (
        <>
          <NominateForm key={nominated} action={actions.nominate} hidden={hidden} />
          <MemberPaste preview={actions.preview} add={actions.addAll} hidden={hidden} />
        </>
      )}
    </section>
  )
}
