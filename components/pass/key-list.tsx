import { useTranslations } from 'next-intl'
import type { FormAction } from '@/components/form/form-state'
import { ActForm } from '@/components/manage/act-form'
import { dateTime } from '@/components/manage/date-time'
import type { KeyLine } from '@/domain/pass/badge-queries'
import type { Language } from '@/domain/shared/language'
import { ReasonForm } from './reason-form'

type Props = {
  locale: Language
  timeZone: string
  keys: KeyLine[]
  hidden: { summitId: string; slug: string }
  rotate: FormAction<unknown>
  end: FormAction<unknown>
}

/** The keys that sign passes: another one from now on, or an end to all that one has signed. */
export function KeyList({ locale, timeZone, keys, hidden, rotate, end }: Props) {
  const t = useTranslations('badges.keys')
  const present = keys.find(({ retiredAt }) => retiredAt === null)?.number ?? 0
  return (
    <>
      <p>{t('lede')}</p>
      {keys.length === 0 && <p className="quiet">{t('none')}</p>}
      <ul className="frame-rows">
        {keys.map(({ number, activeFrom, retiredAt, revokedAt, passes }) => (
          <li key={number}>
            <div className="frame-row">
              <p className="row-name">
                <b>{t('key', { number: String(number) })}</b>
                <span className="quiet">{t('since', dateTime(activeFrom, timeZone, locale))}</span>
              </p>
              <p className="row-facts">
                <span className={revokedAt ? 'tag tag-block' : retiredAt ? 'tag' : 'tag tag-ok'}>
                  {t(revokedAt ? 'revoked' : retiredAt ? 'retired' : 'signs')}
                </span>
                <span>{t('passes', { count: passes })}</span>
              </p>
              {number === present && (
                <ActForm action={rotate} hidden={{ ...hidden, key: String(number) }}>
                  {t('rotate')}
                </ActForm>
              )}
            </div>
            {!revokedAt && (
              <details className="more">
                <summary>{t('end', { number: String(number) })}</summary>
                <p>{t('endLede', { count: passes })}</p>
                <ReasonForm
                  action={end}
                  hidden={{ ...hidden, key: String(number) }}
                  id={`key-${number}`}
                  label={t('reason')}
                  submit={t('endGo')}
                />
              </details>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
