import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { summitOfDesk } from '@/app/_server/summit-at-work'
import { ActChoice } from '@/components/desk/act-choice'
import { ActForesight } from '@/components/desk/act-foresight'
import { ActReceiptView } from '@/components/desk/act-receipt'
import { ReceiptTable } from '@/components/desk/receipt-table'
import { ManageFrame } from '@/components/manage/manage-frame'
import { addressOf } from '@/components/site/address'
import { actReceipt, previewAct } from '@/domain/registration/act-queries'
import { deskChoices } from '@/domain/registration/desk-queries'
import {
  type DeskQuery,
  selectionFields,
  selectionOf,
  selectionQuery,
} from '@/domain/registration/desk-rules'
import { deskActDetails, deskActs } from '@/domain/registration/desk-schema'
import { receiptsOf } from '@/domain/registration/receipt-queries'
import type { Language } from '@/domain/shared/language'
import { begin, goOn } from './actions'

type Props = {
  params: Promise<{ locale: Language; slug: string }>
  searchParams: Promise<DeskQuery>
}

const one = (value: string | string[] | undefined) => [value].flat()[0]

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale, slug } = await params
  await summitOfDesk(slug)
  const { act } = await searchParams
  const t = await getTranslations({ locale, namespace: 'desk' })
  return { title: t(act === undefined ? 'receipts.title' : 'bulk') }
}

/**
 * One thing done to many: first what will happen to whom, and after it the receipt, which says the same of what did. Without
 * either, the receipts of all that was done before.
 */
export default async function DeskActPage({ params, searchParams }: Props) {
  const { locale, slug } = await params
  const { actor, summit } = await summitOfDesk(slug)
  const query = await searchParams
  const t = await getTranslations({ locale, namespace: 'desk' })
  const now = new Date()
  const back = (
    <p>
      <a href={addressOf(locale, { pathname: '/manage/[slug]/registrations', params: { slug } })}>
        {t('act.back')}
      </a>
    </p>
  )
  const frame = { locale, summit, current: 'registrations', desk: 'people', now } as const
  const done = z.uuid().safeParse(one(query['done']))
  if (done.success) {
    const receipt = await actReceipt(actor, summit.id, done.data)
    if (!receipt) notFound()
    return (
      <ManageFrame {...frame} desk="receipts">
        {back}
        <ActReceiptView
          locale={locale}
          slug={slug}
          summitId={summit.id}
          timeZone={summit.timeZone}
          receipt={receipt}
          goOn={goOn}
        />
      </ManageFrame>
    )
  }
  const act = deskActs.find((known) => known === one(query['act']))
  const choices = await deskChoices(actor, summit.id)
  if (!choices) notFound()
  if (!act) {
    const list = await receiptsOf(actor, summit.id, Number.parseInt(one(query['page']) ?? '1', 10) || 1)
    if (!list) notFound()
    return (
      <ManageFrame {...frame} desk="receipts">
        <div>
          <h1 id="receipts">{t('receipts.title')}</h1>
          <p className="quiet">{t('receipts.lede')}</p>
        </div>
        {list.receipts.length === 0 ? (
          <p className="empty">{t('receipts.none')}</p>
        ) : (
          <ReceiptTable locale={locale} slug={slug} timeZone={summit.timeZone} list={list} />
        )}
      </ManageFrame>
    )
  }
  const known = { categories: choices.categories.map(({ code }) => code), days: choices.days }
  const selection = selectionOf(query, known)
  const categoryId = choices.categories.find(({ id, retired }) => id === one(query['to']) && !retired)?.id
  const details = deskActDetails.parse({
    categoryId: categoryId ?? null,
    priority: deskActDetails.shape.priority.safeParse(one(query['priority'])).data ?? null,
  })
  const asked =
    (act === 'change_category' && details.categoryId === null) ||
    (act === 'prioritise' && details.priority === null)
  const preview =
    selection && !asked ? await previewAct(actor, summit.id, { act, selection, details }, now) : null
  return (
    <ManageFrame {...frame}>
      {back}
      <h1>{t(`acts.${act}.title`)}</h1>
      {selection === null ? (
        <p className="empty">{t('act.nobody')}</p>
      ) : (
        <>
          <p className="lede">{t(`acts.${act}.lede`)}</p>
          <ActChoice
            locale={locale}
            slug={slug}
            act={act}
            details={details}
            categories={choices.categories}
            hidden={[['act', act], ...selectionQuery(selection)]}
          />
          {preview && (
            <ActForesight
              locale={locale}
              slug={slug}
              act={act}
              preview={preview}
              begin={begin}
              hidden={[
                ['summitId', summit.id],
                ['slug', slug],
                ['key', randomUUID()],
                ['act', act],
                ...(details.categoryId ? [['categoryId', details.categoryId] as [string, string]] : []),
                ...(details.priority ? [['priority', details.priority] as [string, string]] : []),
                ...selectionFields(selection),
              ]}
            />
          )}
        </>
      )}
    </ManageFrame>
  )
}
