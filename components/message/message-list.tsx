import { useTranslations } from 'next-intl'
import type { FormAction } from '@/components/form/form-state'
import { ActForm } from '@/components/manage/act-form'
import { dateTime } from '@/components/manage/date-time'
import { Said } from '@/components/ui/said'
import type { MessageLine } from '@/domain/message/queries'
import type { Language } from '@/domain/shared/language'

type Props = {
  locale: Language
  timeZone: string
  messages: MessageLine[]
  summitId: string
  again: FormAction<unknown>
}

/** Messages that were sent, and what became of each: delivered, on the way, or refused by the receiving server, in its own words. */
export function MessageList({ locale, timeZone, messages, summitId, again }: Props) {
  const t = useTranslations('letters')
  if (messages.length === 0) return <p className="quiet">{t('none')}</p>
  return (
    <ul className="frame-rows">
      {messages.map(({ id, at, subject, people, sent, waiting, failed, failures }) => (
        <li key={id}>
          <div className="frame-row">
            <p className="row-name">
              <b>
                <Said text={subject} locale={locale} />
              </b>
              <span className="quiet">{t('at', dateTime(at, timeZone, locale))}</span>
            </p>
            <p className="row-facts">
              <span>{t('people', { count: people })}</span>
              {sent > 0 && <span className="tag tag-ok">{t('delivered', { count: sent })}</span>}
              {waiting > 0 && <span className="tag">{t('onTheWay', { count: waiting })}</span>}
              {failed > 0 && <span className="tag tag-block">{t('failed', { count: failed })}</span>}
            </p>
            {failed > 0 && (
              <ActForm action={again} hidden={{ summitId, id }}>
                {t('again')}
              </ActForm>
            )}
          </div>
          {failures.length > 0 && (
            <ul className="plain small">
              {failures.map(({ email, failure }) => (
                <li key={email}>
                  {email} {failure !== null && <q>{failure}</q>}
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  )
}
