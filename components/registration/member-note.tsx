import { useTranslations } from 'next-intl'
import { Icon } from '@/components/ui/icon'
import type { OwnView } from '@/domain/registration/own-queries'

/** Whose registration is shown, where it is not one's own. */
export function MemberNote({ view: { person }, back }: { view: OwnView; back: string }) {
  const t = useTranslations('registration.group')
  return (
    <p className="banner member-note">
      <Icon name="info" />
      <span>
        {t.rich('member', { who: () => <b dir="auto">{person.name || person.email}</b> })}{' '}
        <a href={back}>{t('backToOwn')}</a>
      </span>
    </p>
  )
}
