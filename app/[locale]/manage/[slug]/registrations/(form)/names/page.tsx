import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { summitOfDesk } from '@/app/_server/summit-at-work'
import { DifferenceTable } from '@/components/names-freeze/difference-table'
import { FreezeForm } from '@/components/names-freeze/freeze-form'
import { FreezeList } from '@/components/names-freeze/freeze-list'
import { SetupBody } from '@/components/registration-form/setup-body'
import { addressOf } from '@/components/site/address'
import { Icon } from '@/components/ui/icon'
import { differencesOf, freezeViews } from '@/domain/names-freeze/queries'
import { differences as kinds } from '@/domain/names-freeze/schema'
import { type Language, pickText } from '@/domain/shared/language'
import { freeze } from './actions'

/** Changes that are shown on the page; the file has all. */
const SHOWN = 500

type Props = {
  params: Promise<{ locale: Language; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params
  await summitOfDesk(slug)
  const t = await getTranslations({ locale, namespace: 'namesFreeze' })
  return { title: t('title') }
}

/** Names as they were handed on, and what has changed since. */
export default async function NamesPage({ params, searchParams }: Props) {
  const { locale, slug } = await params
  const query = await searchParams
  const { actor, summit } = await summitOfDesk(slug)
  const views = await freezeViews(actor, summit.id)
  if (!views) notFound()
  const t = await getTranslations({ locale, namespace: 'namesFreeze' })
  const here = addressOf(locale, { pathname: '/manage/[slug]/registrations/names', params: { slug } })
  const asked = z.uuid().safeParse(query['since']).data
  const shown = views.freezes.find(({ id }) => id === asked)
  const changes = shown ? ((await differencesOf(actor, summit.id, shown.id)) ?? []) : []
  const file = (what: 'names' | 'changes', id: string, format: string) =>
    `/api/manage/${slug}/names-freeze/${what}.${format}?${new URLSearchParams({ id, lang: locale })}`
  return (
    <SetupBody
      locale={locale}
      summit={summit}
      desk="names"
      title={t('title')}
      lede={t('lede')}
      done={null}
      forms="names"
    >
      {query['done'] !== undefined && (
        <div className="banner banner-ok" role="status">
          <Icon name="s-yours" />
          <p>{t('done', { count: Number(query['done']) || 0 })}</p>
        </div>
      )}
      {shown && (
        <div className="form-part">
          <h2 id="since">{t('sinceOf', { label: shown.label })}</h2>
          {changes.length === 0 ? (
            <p className="empty">{t('nothing')}</p>
          ) : (
            <>
              <p className="row-facts">
                {kinds.map((kind) => (
                  <span key={kind}>
                    {t('kindCount', {
                      kind: t(`kinds.${kind}`),
                      count: changes.filter((one) => one.kind === kind).length,
                    })}
                  </span>
                ))}
                {(['csv', 'xlsx'] as const).map((format) => (
                  <a key={format} href={file('changes', shown.id, format)}>
                    {t('changes', { format: `.${format}` })}
                  </a>
                ))}
              </p>
              <DifferenceTable locale={locale} differences={changes.slice(0, SHOWN)} />
              {changes.length > SHOWN && <p className="quiet">{t('shown', { count: SHOWN })}</p>}
            </>
          )}
        </div>
      )}
      <section aria-labelledby="lists">
        <h2 id="lists">{t('lists')}</h2>
        {views.freezes.length === 0 ? (
          <p className="empty">{t('none')}</p>
        ) : (
          <FreezeList
            locale={locale}
            freezes={views.freezes}
            timeZone={summit.timeZone}
            since={(id) => `${here}?since=${id}`}
            file={(id, format) => file('names', id, format)}
          />
        )}
      </section>
      <section className="form-part" aria-labelledby="part-new">
        <h2 id="part-new">{t('new')}</h2>
        <FreezeForm
          action={freeze}
          hidden={{ summitId: summit.id, slug, change: randomUUID() }}
          categories={views.categories.map(({ id, name }) => [id, pickText(name, locale)] as const)}
        />
      </section>
    </SetupBody>
  )
}
