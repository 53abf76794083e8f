import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { sitePath } from '@/app/_server/callback'
import { addressOf } from '@/components/site/address'
import { emailAddress } from '@/domain/account/schema'
import type { Language } from '@/domain/shared/language'

type Props = {
  params: Promise<{ locale: Language }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'signIn' })
  // The token must not leave with a click on a link (Referer).
  return { title: t('confirmTitle'), referrer: 'same-origin' }
}

/** Where a mail's link leads. Opening it changes nothing (domain rule 13): the button posts. */
export default async function ConfirmPage({ params, searchParams }: Props) {
  const { locale } = await params
  const query = await searchParams
  const t = await getTranslations({ locale, namespace: 'signIn' })
  const email = emailAddress.safeParse(query['email'])
  const token = [query['token']].flat()[0]
  if (!email.success || !token) return <BrokenLink locale={locale} />
  return (
    <div className="wrap section prose">
      <h1>{t('confirmTitle')}</h1>
      <p className="lede">{t('confirmLede', { email: email.data })}</p>
      <form method="post" action="/api/auth/callback/email">
        <input type="hidden" name="email" value={email.data} />
        <input type="hidden" name="token" value={token} />
        <input
          type="hidden"
          name="callbackUrl"
          value={sitePath([query['callback']].flat()[0]) ?? addressOf(locale, '/account')}
        />
        <button className="btn btn-primary" type="submit">
          {t('confirmButton')}
        </button>
      </form>
      <p className="small quiet">{t('confirmHint')}</p>
    </div>
  )
}

async function BrokenLink({ locale }: { locale: Language }) {
  const t = await getTranslations({ locale, namespace: 'signIn' })
  return (
    <div className="wrap section prose">
      <h1>{t('brokenTitle')}</h1>
      <p className="lede">{t('brokenLede')}</p>
      <p>
        <a className="btn" href={addressOf(locale, '/sign-in')}>
          {t('askAgain')}
        </a>
      </p>
    </div>
  )
}
