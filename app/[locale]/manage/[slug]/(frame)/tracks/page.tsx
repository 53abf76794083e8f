import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { summitOfPage } from '@/app/_server/summit-at-work'
import { FramePageBody } from '@/components/manage/frame-page-body'
import { doneOf, rowOf } from '@/components/manage/frame-pages'
import { TrackForm } from '@/components/manage/track-form'
import { TrackRows } from '@/components/manage/track-rows'
import { addressOf } from '@/components/site/address'
import type { Language } from '@/domain/shared/language'
import { inPlace } from '@/domain/summit/order-rules'
import { frameOf } from '@/domain/summit/queries'
import { trackColors } from '@/domain/track/schema'
import { takeBack } from '../actions'
import { move, remove, save } from './actions'

type Props = {
  params: Promise<{ locale: Language; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params
  await summitOfPage(slug)
  const t = await getTranslations({ locale, namespace: 'frame' })
  return { title: t('track.title') }
}

/** The themes of the programme, in order; one of them open at a time. */
export default async function TracksPage({ params, searchParams }: Props) {
  const { locale, slug } = await params
  const query = await searchParams
  const { summit } = await summitOfPage(slug)
  const { draft, number, uses } = await frameOf(summit)
  const t = await getTranslations({ locale, namespace: 'frame' })
  const done = doneOf(query)
  const edit = rowOf(query['edit'])
  const tracks = inPlace(draft.track)
  const hidden = { summitId: summit.id, slug }
  const here = addressOf(locale, { pathname: '/manage/[slug]/tracks', params: { slug } })
  const form = (id: string) => {
    const row = draft.track.get(id) ?? null
    const base = row ? { base: JSON.stringify({ [id]: row }) } : {}
    return (
      <TrackForm
        action={save}
        carried={{ ...hidden, change: randomUUID(), version: String(number), id, ...base }}
        row={row}
        color={trackColors[tracks.length % trackColors.length] ?? trackColors[0]}
        languages={summit.contentLanguages}
        timeZone={summit.timeZone}
        saved={done?.saved ?? null}
        leave={here}
        sessions={
          row
            ? addressOf(
                locale,
                { pathname: '/manage/[slug]/sessions', params: { slug } },
                { track: row.slug },
              )
            : undefined
        }
      />
    )
  }
  const adding = query['add'] !== undefined || tracks.length === 0
  return (
    <FramePageBody
      locale={locale}
      summit={summit}
      part="tracks"
      title={t('track.title')}
      lede={t('track.lede')}
      done={done}
      number={number}
      undo={takeBack}
    >
      <TrackRows
        locale={locale}
        slug={slug}
        hidden={hidden}
        newId={randomUUID}
        tracks={tracks}
        uses={uses}
        open={edit && draft.track.has(edit) ? { id: edit, form: form(edit) } : null}
        move={move}
        remove={remove}
      />
      {adding ? (
        <section className="form-part" aria-labelledby="part-new" id="new">
          <h2 id="part-new">{tracks.length === 0 ? t('track.first') : t('track.new')}</h2>
          {form('')}
        </section>
      ) : (
        <p>
          <a className="btn" href={`${here}?add=1#new`}>
            {t('track.new')}
          </a>
        </p>
      )}
    </FramePageBody>
  )
}
