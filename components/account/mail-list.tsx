import { useTranslations } from 'next-intl'
import { addressOf } from '@/components/site/address'
import type { MailboxEntry } from '@/domain/notice/queries'
import type { Language } from '@/domain/shared/language'
import { Moment } from './moment'

/** The mails of the demo, the newest first. */
export function MailList({ mails, locale }: { mails: MailboxEntry[]; locale: Language }) {
  const t = useTranslations('mailbox')
  return (
    <div className="table-wrap">
      <table className="table">
        <caption>{t('newest', { count: mails.length })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('subject')}</th>
            <th scope="col">{t('to')}</th>
            <th scope="col">{t('sent')}</th>
          </tr>
        </thead>
        <tbody>
          {mails.map(({ id, subject, language, email, createdAt }) => (
            <tr key={id}>
              <th scope="row">
                <a
                  href={addressOf(locale, { pathname: '/mailbox/[id]', params: { id } })}
                  lang={language === locale ? undefined : language}
                >
                  {subject}
                </a>
              </th>
              <td>{email}</td>
              <td>
                <Moment at={createdAt} locale={locale} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
