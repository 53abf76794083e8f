import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { demoIsOn } from '@/app/_server/demo'
import { MailText } from '@/components/account/mail-text'
import { Moment } from '@/components/account/moment'
import { addressOf } from '@/components/site/address'
import { Icon } from '@/components/ui/icon'
import { mailboxMessage } from '@/domain/notice/queries'
import type { Language } from '@/domain/shared/language'

type Props = { params: Promise<{ locale: Language; id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await messageOf(params)).subject, referrer: 'same-origin' }
}

async function messageOf(params: Props['params']) {
  const message = demoIsOn() ? await mailboxMessage((await params).id) : null
  return message ?? notFound()
}

export default async function MailPage({ params }: Props) {
  const { locale } = await params
  const message = await messageOf(params)
  const t = await getTranslations({ locale, namespace: 'mailbox' })
  return (
    <div className="wrap section stack">
      <p>
        <a className="back" href={addressOf(locale, '/mailbox')}>
          <Icon name="left" />
          {t('back')}
        </a>
      </p>
      <h1 lang={message.language}>{message.subject}</h1>
      <dl className="facts">
        <div>
          <dt>{t('to')}</dt>
          <dd>{message.email}</dd>
        </div>
        <div>
          <dt>{t('sent')}</dt>
          <dd>
            <Moment at={message.createdAt} locale={locale} />
          </dd>
        </div>
      </dl>
      <MailText body={message.body} language={message.language} />
    </div>
  )
}
