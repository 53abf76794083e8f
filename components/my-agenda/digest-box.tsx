'use client'

import { useTranslations } from 'next-intl'
import { ErrorSummary } from '@/components/form/error-summary'
import type { FormAction } from '@/components/form/form-state'
import { SubmitButton } from '@/components/form/submit-button'
import { useForm } from '@/components/form/use-form'
import { Icon } from '@/components/ui/icon'

type Props = { slug: string; daily: boolean; done: boolean; action: FormAction<unknown> }

/** Whether news of one's own agenda come at once or once a day. */
export function DigestBox({ slug, daily, done, action }: Props) {
  const t = useTranslations('myAgenda.digest')
  const { send, state } = useForm(action)
  return (
    <section aria-labelledby="digest">
      <h2 id="digest">{t('title')}</h2>
      {done && (
        <p className="banner banner-ok" role="status">
          <Icon name="s-yours" />
          <span>{t('done')}</span>
        </p>
      )}
      <p className="quiet">{t(daily ? 'isDaily' : 'isNow')}</p>
      <form action={send}>
        <ErrorSummary state={state} labels={{}} />
        <input type="hidden" name="slug" value={slug} />
        <input type="hidden" name="daily" value={daily ? 'no' : 'yes'} />
        <SubmitButton kind="quiet">{t(daily ? 'now' : 'daily')}</SubmitButton>
      </form>
    </section>
  )
}
