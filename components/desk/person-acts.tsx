import { useTranslations } from 'next-intl'
import { addressOf } from '@/components/site/address'
import { type DeskActKind, deskActs } from '@/domain/registration/desk-schema'
import type { PersonView } from '@/domain/registration/person-queries'
import { whyNotNow } from '@/domain/registration/rules'
import type { Language } from '@/domain/shared/language'

type Props = { locale: Language; slug: string; person: PersonView }

/** What can be done with one registration: each leads to the page that says first what will happen. */
export function PersonActs({ locale, slug, person: { view } }: Props) {
  const t = useTranslations('desk')
  const { id, status, reviewSince, waiting } = view
  const makesSense = (act: DeskActKind): boolean => {
    if (act === 'prioritise')
      return waiting.some(({ state, subject }) => state === 'waiting' && !subject.startsWith('session '))
    if (whyNotNow(act, status)) return false
    if (act === 'approve') return reviewSince !== null || status === 'submitted' || status === 'declined'
    return true
  }
  const [first, ...others] = deskActs.filter(makesSense)
  const to = (act: DeskActKind) =>
    addressOf(locale, { pathname: '/manage/[slug]/registrations/act', params: { slug } }, { act, id })
  if (!first) return null
  return (
    <div className="row">
      <a className={first === 'approve' ? 'btn btn-primary' : 'btn'} href={to(first)}>
        {t(`acts.${first}.button`)}
      </a>
      {others.map((act) => (
        <a className="btn" key={act} href={to(act)}>
          {t(`acts.${act}.button`)}
        </a>
      ))}
      {view.may.edit && (
        <a
          className="btn"
          href={addressOf(
            locale,
            { pathname: '/manage/[slug]/registrations/[id]', params: { slug, id } },
            { edit: '1' },
          )}
        >
          {t('person.edit')}
        </a>
      )}
    </div>
  )
}
