import { useTranslations } from 'next-intl'

/** To the identity provider; a plain form, posted to next-auth's own address. */
export function ProviderForm({ name, callback }: { name: string; callback: string }) {
  const t = useTranslations('signIn')
  return (
    <form className="stack" method="post" action="/api/auth/signin/oidc">
      <p className="quiet">{t('or')}</p>
      <input type="hidden" name="callbackUrl" value={callback} />
      <button className="btn" type="submit">
        {t('withProvider', { name })}
      </button>
    </form>
  )
}
