import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { summitOfProtocol } from '@/app/_server/summit-at-work'
import { DelegationTable } from '@/components/delegation/delegation-table'
import { OrderForm } from '@/components/delegation/order-form'
import { TermsForm } from '@/components/delegation/terms-form'
import { ManageFrame } from '@/components/manage/manage-frame'
import { DoneNote } from '@/components/seat/done-note'
import { addressOf } from '@/components/site/address'
import { delegationList } from '@/domain/delegation/queries'
import type { Language } from '@/domain/shared/language'
import { order, terms } from './actions'

type Props = {
  params: Promise<{ locale: Language; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params
  await summitOfProtocol(slug)
  const t = await getTranslations({ locale, namespace: 'delegations' })
  return { title: t('title') }
}

/** Every delegation in the order of protocol. */
export default async function DelegationsPage({ params, searchParams }: Props) {
  const { locale, slug } = await params
  const { actor, summit } = await summitOfProtocol(slug)
  const list = await delegationList(actor, summit.id)
  if (!list) notFound()
  const t = await getTranslations({ locale, namespace: 'delegations' })
  const nomination = await getTranslations({ locale, namespace: 'nomination.terms' })
  const { done } = await searchParams
  return (
    <ManageFrame locale={locale} summit={summit} current="delegations" now={new Date()}>
      {done === 'termsSet' && <DoneNote>{nomination('set')}</DoneNote>}
      {done === 'orderSet' && <DoneNote>{t('orderSet')}</DoneNote>}
      <div className="page-head">
        <div>
          <h1>{t('title')}</h1>
          <p className="quiet">
            {t('count', { count: list.lines.length })}. {t('lede')}
          </p>
        </div>
        <a
          className="btn btn-primary"
          href={addressOf(locale, {
            pathname: '/manage/[slug]/delegations/[id]',
            params: { slug, id: 'new' },
          })}
        >
          {t('new')}
        </a>
      </div>
      {list.lines.length === 0 ? (
        <p className="empty">{t('none')}</p>
      ) : (
        <DelegationTable locale={locale} slug={slug} lines={list.lines} />
      )}
      <section className="form-part" aria-labelledby="terms">
        <h2 id="terms">{nomination('title')}</h2>
        <TermsForm
          key={list.terms.version}
          action={terms}
          hidden={{ slug, summitId: summit.id }}
          terms={list.terms}
        />
      </section>
      <section className="form-part" aria-labelledby="order">
        <h2 id="order">{t('orderTitle')}</h2>
        <OrderForm
          key={`${list.order.order} ${String(list.order.hostFirst)}`}
          action={order}
          hidden={{ slug, summitId: summit.id }}
          order={list.order.order}
          hostFirst={list.order.hostFirst}
        />
      </section>
    </ManageFrame>
  )
}
