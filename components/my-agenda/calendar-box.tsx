'use client'

import { useTranslations } from 'next-intl'
import { ErrorSummary } from '@/components/form/error-summary'
import type { FormAction } from '@/components/form/form-state'
import { useForm } from '@/components/form/use-form'
import { SubmitButton } from '@/components/form/submit-button'
import { Icon } from '@/components/ui/icon'

type Props = {
  slug: string
  /** The calendar address and its number; null where none has been made. */
  feed: { address: string; number: number } | null
  renewed: boolean
  open: FormAction<unknown>
  renew: FormAction<unknown>
  /** The mailed link of whoever is not signed in. */
  pageKey?: string | null
}

/** One's own sessions in one's own calendar, by an address that is a secret and can be replaced. */
export function CalendarBox({ slug, feed, renewed, open, renew, pageKey = null }: Props) {
  const t = useTranslations('myAgenda')
  const making = useForm(open)
  const renewing = useForm(renew)
  return (
    <section aria-labelledby="calendar">
      <h2 id="calendar">{t('calendar')}</h2>
      <p className="quiet">{t('calendarWhat')}</p>
      {feed ? (
        <>
          {renewed && (
            <p className="banner banner-ok" role="status">
              <Icon name="s-yours" />
              <span>{t('renewed')}</span>
            </p>
          )}
          <p>
            <a className="btn" href={feed.address.replace(/^https?:/, 'webcal:')}>
              <Icon name="cal" />
              {t('addFeed')}
            </a>
          </p>
          <label className="field-label" htmlFor="feed">
            {t('feedAddress')}
          </label>
          <input
            id="feed"
            className="feed-address"
            readOnly
            value={feed.address}
            onFocus={(event) => event.target.select()}
          />
          <p className="small quiet">{t('feedSecret')}</p>
          <form action={renewing.send}>
            <ErrorSummary state={renewing.state} labels={{}} />
            <input type="hidden" name="slug" value={slug} />
            {pageKey !== null && <input type="hidden" name="key" value={pageKey} />}
            <input type="hidden" name="number" value={feed.number} />
            <SubmitButton kind="plain">{t('renewFeed')}</SubmitButton>
          </form>
        </>
      ) : (
        <form action={making.send}>
          <ErrorSummary state={making.state} labels={{}} />
          <input type="hidden" name="slug" value={slug} />
          {pageKey !== null && <input type="hidden" name="key" value={pageKey} />}
          <SubmitButton kind="quiet">{t('makeFeed')}</SubmitButton>
        </form>
      )}
    </section>
  )
}
