import { useTranslations } from 'next-intl'
import { Icon } from '@/components/ui/icon'

const known = ['verification', 'oauthaccountnotlinked', 'accessdenied', 'emailsignin'] as const

/** Why the last attempt signed nobody in, in words; `code` is next-auth's. */
export function SignInError({ code }: { code: string }) {
  const t = useTranslations('signIn')
  const error = known.find((name) => name === code.toLowerCase()) ?? 'other'
  return (
    <div className="banner banner-block" role="alert">
      <Icon name="warn" />
      <h2>{t('errorTitle')}</h2>
      <p>{t(`errors.${error}`)}</p>
    </div>
  )
}
