import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { demoIsOn } from '@/app/_server/demo'
import { MailList } from '@/components/account/mail-list'
import { mailbox } from '@/domain/notice/queries'
import type { Language } from '@/domain/shared/language'

type Props = { params: Promise<{ locale: Language }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  if (!demoIsOn()) notFound()
  const t = await getTranslations({ locale: (await params).locale, namespace: 'mailbox' })
  return { title: t('title') }
}

/** Every mail of the demo, open to whoever can open the demo. */
export default async function MailboxPage({ params }: Props) {
  if (!demoIsOn()) notFound()
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'mailbox' })
  const mails = await mailbox(100)
  return (
    <div className="wrap section stack">
      <h1>{t('title')}</h1>
      <p className="lede">{t('lede')}</p>
      {mails.length === 0 ? <p>{t('empty')}</p> : <MailList mails={mails} locale={locale} />}
    </div>
  )
}
