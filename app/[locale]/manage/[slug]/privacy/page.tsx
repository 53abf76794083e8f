import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { summitOfDesk } from '@/app/_server/summit-at-work'
import '@/components/manage/frame.css'
import '@/components/pass/badges.css'
import '@/components/privacy/privacy.css'
import { FindForm } from '@/components/manage/find-form'
import { ManageFrame } from '@/components/manage/manage-frame'
import { EraseForm } from '@/components/privacy/erase-form'
import { ErasureList, HeldTable, ReceiptTable } from '@/components/privacy/privacy-tables'
import { PrivacyNotice } from '@/components/registration/privacy-notice'
import { Icon } from '@/components/ui/icon'
import { peopleHeld, privacyView } from '@/domain/privacy/queries'
import { date } from '@/domain/shared/date-format'
import type { Language } from '@/domain/shared/language'
import { eraseOnStage, eraseRegistration } from './actions'

type Props = {
  params: Promise<{ locale: Language; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params
  await summitOfDesk(slug)
  const t = await getTranslations({ locale, namespace: 'privacyDesk' })
  return { title: t('title') }
}

/** What is held about people, what for and how long, what was cleared away, and the way to erase somebody who asks for it. */
export default async function PrivacyDeskPage({ params, searchParams }: Props) {
  const { locale, slug } = await params
  const query = await searchParams
  const { actor, summit } = await summitOfDesk(slug)
  const q = typeof query['q'] === 'string' ? query['q'].slice(0, 100) : ''
  const view = await privacyView(actor, summit.id, new Date())
  const people = await peopleHeld(actor, summit.id, q)
  if (!view || !people) notFound()
  const t = await getTranslations({ locale, namespace: 'privacyDesk' })
  const shown = { locale, view, timeZone: summit.timeZone }
  return (
    <ManageFrame locale={locale} summit={summit} current="privacy" now={new Date()}>
      <div>
        <h1>{t('title')}</h1>
        <p className="quiet">{t('lede')}</p>
      </div>
      {query['done'] === 'erased' && (
        <p className="banner banner-ok" role="status">
          <Icon name="s-yours" />
          <span>{t('erased')}</span>
        </p>
      )}
      <section className="form-part">
        <h2 id="privacy-held">{t('held')}</h2>
        <p>{view.next ? t('next', { date: date(view.next, 'UTC', locale) }) : t('nothingDue')}</p>
        <HeldTable {...shown} />
        <p className="small quiet">
          {t('drafts', { count: view.drafts })}{' '}
          {t('scans', { count: view.scans.count, date: date(view.scans.until, 'UTC', locale) })}
        </p>
      </section>
      <section className="form-part">
        <h2 id="privacy-receipts">{t('receipts')}</h2>
        <ReceiptTable {...shown} />
      </section>
      <section className="form-part" aria-labelledby="privacy-erase">
        <h2 id="privacy-erase">{t('erase')}</h2>
        <p>{t('eraseLede')}</p>
        <FindForm
          locale={locale}
          pathname="/manage/[slug]/privacy"
          slug={slug}
          id="privacy-q"
          q={q}
          words={{
            label: t('findLabel'),
            submit: t('findGo'),
            found: t('found', { count: people.length }),
          }}
        />
        <ul className="frame-rows">
          {people.map(({ of, id, name, email }) => (
            <li key={id}>
              <details className="more">
                <summary>{t('eraseOf', { name: name || (email ?? ''), of })}</summary>
                {email && <p className="quiet">{email}</p>}
                <EraseForm
                  action={of === 'speaker' ? eraseOnStage : eraseRegistration}
                  hidden={{ summitId: summit.id, slug, id }}
                  id={id}
                  words={{
                    understood: t('understood'),
                    box: t(of === 'speaker' ? 'boxSpeaker' : 'box'),
                    submit: t('eraseGo'),
                    reason: t('reason'),
                    reasonHint: t('reasonHint'),
                  }}
                />
              </details>
            </li>
          ))}
        </ul>
        <h3>{t('done')}</h3>
        <ErasureList {...shown} />
      </section>
      <section className="form-part" aria-labelledby="privacy-notice">
        <h2 id="privacy-notice">{t('notice')}</h2>
        <p>{t('noticeLede')}</p>
        <PrivacyNotice
          locale={locale}
          host={view.host}
          retention={view.questions.map(({ retainUntil }) => retainUntil)}
          headingId="privacy-notice"
        />
      </section>
    </ManageFrame>
  )
}
