import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { summitOfDesk } from '@/app/_server/summit-at-work'
import { MergePage } from '@/components/desk/merge-page'
import { PairTable } from '@/components/desk/pair-table'
import { ManageFrame } from '@/components/manage/manage-frame'
import { addressOf } from '@/components/site/address'
import { comparison, duplicates } from '@/domain/registration/duplicate-queries'
import type { Language } from '@/domain/shared/language'
import { apart, merge } from './actions'

type Query = Record<string, string | string[] | undefined>
type Props = { params: Promise<{ locale: Language; slug: string }>; searchParams: Promise<Query> }

const two = z.object({ keep: z.uuid(), drop: z.uuid() })

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params
  await summitOfDesk(slug)
  const t = await getTranslations({ locale, namespace: 'desk' })
  return { title: t('duplicates.title') }
}

/** Registrations that may be of one person; two that are asked for, side by side, to make one of them. */
export default async function DuplicatesPage({ params, searchParams }: Props) {
  const { locale, slug } = await params
  const { actor, summit } = await summitOfDesk(slug)
  const query = await searchParams
  const t = await getTranslations({ locale, namespace: 'desk' })
  const frame = { locale, summit, current: 'registrations', desk: 'duplicates', now: new Date() } as const
  if (query['keep'] !== undefined) {
    const asked = two.safeParse(query)
    const compared = asked.success ? await comparison(actor, summit.id, asked.data) : null
    if (!compared || (!compared.ok && compared.code === 'not_found')) notFound()
    return (
      <ManageFrame {...frame}>
        <p>
          <a
            href={addressOf(locale, {
              pathname: '/manage/[slug]/registrations/duplicates',
              params: { slug },
            })}
          >
            {t('duplicates.back')}
          </a>
        </p>
        {compared.ok ? (
          <MergePage
            locale={locale}
            slug={slug}
            summitId={summit.id}
            mergeKey={randomUUID()}
            comparison={compared.value}
            merge={merge}
          />
        ) : (
          <p className="banner banner-warn">{t('merge.cannot')}</p>
        )}
      </ManageFrame>
    )
  }
  const found = await duplicates(actor, summit.id)
  if (!found) notFound()
  return (
    <ManageFrame {...frame}>
      <div>
        <h1>{t('duplicates.title')}</h1>
        <p className="quiet">{t('duplicates.lede')}</p>
      </div>
      {found.pairs.length === 0 ? (
        <p className="empty">{t('duplicates.none')}</p>
      ) : (
        <PairTable locale={locale} slug={slug} summitId={summit.id} pairs={found.pairs} apart={apart} />
      )}
      {found.more && <p className="quiet">{t('duplicates.more', { count: found.pairs.length })}</p>}
    </ManageFrame>
  )
}
