import type { Metadata } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { getMessages, getTranslations } from 'next-intl/server'
import { authSecret } from '@/app/_server/auth-secret'
import { AnswerNomination } from '@/components/delegation/answer-nomination'
import { readMemberToken } from '@/domain/delegation/link-rules'
import { ownNomination } from '@/domain/delegation/nomination-queries'
import type { Language } from '@/domain/shared/language'
import '@/components/delegation/delegation.css'
import { answer } from './actions'

type Props = { params: Promise<{ locale: Language; token: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'nomination.answer' })
  return { title: t('title'), referrer: 'same-origin', robots: { index: false, follow: false } }
}

/** What the link of a letter to a member opens: the nomination, and the two answers. Opening it changes nothing (domain rule 13). */
export default async function NominationPage({ params }: Props) {
  const { locale, token } = await params
  const now = new Date()
  const own = await ownNomination(readMemberToken(token, authSecret(), now), now)
  const t = await getTranslations({ locale, namespace: 'nomination.answer' })
  const { form, refusals, site, fault, delegations, nomination } = await getMessages()
  return (
    <NextIntlClientProvider messages={{ form, refusals, site, fault, delegations, nomination }}>
      <div className="wrap nomination-page">
        <h1>{t('title')}</h1>
        {own ? (
          <AnswerNomination own={own} token={token} locale={locale} action={answer} />
        ) : (
          <p className="lede">{t('gone')}</p>
        )}
      </div>
    </NextIntlClientProvider>
  )
}
