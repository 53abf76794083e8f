import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { summitOfPage } from '@/app/_server/summit-at-work'
import { FramePageBody } from '@/components/manage/frame-page-body'
import { doneOf, rowOf } from '@/components/manage/frame-pages'
import { RoomForm } from '@/components/manage/room-form'
import { RoomPaste } from '@/components/manage/room-paste'
import { VenueForm } from '@/components/manage/venue-form'
import { VenueRooms } from '@/components/manage/venue-rooms'
import { ZoneList } from '@/components/manage/zone-list'
import { addressOf } from '@/components/site/address'
import { meetingsByRoom } from '@/domain/bilateral/life-queries'
import { windowsOf } from '@/domain/room/rules'
import { type Language, pickText } from '@/domain/shared/language'
import { inPlace } from '@/domain/summit/order-rules'
import { frameOf } from '@/domain/summit/queries'
import { takeBack } from '../actions'
import { addAll, move, preview, remove, saveRoom, saveVenue } from './actions'

type Props = {
  params: Promise<{ locale: Language; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params
  await summitOfPage(slug)
  const t = await getTranslations({ locale, namespace: 'frame' })
  return { title: t('room.title') }
}

/** Venues with their rooms; one of them open at a time, or a table of rooms to be taken in. */
export default async function RoomsPage({ params, searchParams }: Props) {
  const { locale, slug } = await params
  const query = await searchParams
  const { actor, summit } = await summitOfPage(slug)
  const meetings = await meetingsByRoom(actor, summit.id, new Date())
  const { draft, number, uses } = await frameOf(summit)
  const t = await getTranslations({ locale, namespace: 'frame' })
  const done = doneOf(query)
  const [edit, add] = [rowOf(query['edit']), rowOf(query['add'])]
  const venues = inPlace(draft.venue)
  const rooms = inPlace(draft.room)
  const hidden = { summitId: summit.id, slug }
  const here = (more?: Record<string, string>) =>
    addressOf(locale, { pathname: '/manage/[slug]/rooms', params: { slug } }, more)
  const shared = {
    languages: summit.contentLanguages,
    timeZone: summit.timeZone,
    saved: done?.saved ?? null,
    leave: here(),
  }
  const carriedOf = (id: string, row: unknown) => ({
    ...hidden,
    change: randomUUID(),
    version: String(number),
    id,
    ...(row ? { base: JSON.stringify({ [id]: row }) } : {}),
  })
  const venueForm = (id: string) => {
    const row = draft.venue.get(id) ?? null
    return <VenueForm action={saveVenue} carried={carriedOf(id, row)} row={row} {...shared} />
  }
  const roomForm = (id: string, venueId: string) => {
    const row = draft.room.get(id) ?? null
    return (
      <RoomForm
        action={saveRoom}
        carried={carriedOf(id, row)}
        row={row}
        venueId={venueId}
        venues={venues}
        windows={row ? windowsOf(row.openings, summit.timeZone) : []}
        dates={[...draft.day.values()].map(({ date }) => date)}
        meetings={meetings.get(id) ?? 0}
        {...shared}
      />
    )
  }
  const open = () => {
    if (edit && draft.venue.has(edit)) return { id: edit, form: venueForm(edit) }
    if (edit && draft.room.has(edit)) return { id: edit, form: roomForm(edit, '') }
    return add && draft.venue.has(add) ? { id: `new ${add}`, form: roomForm('', add) } : null
  }
  const opened = open()
  const newVenue = venues.length === 0 || add === 'venue'
  return (
    <FramePageBody
      locale={locale}
      summit={summit}
      part="rooms"
      title={t('room.title')}
      lede={t('room.lede')}
      done={done}
      number={number}
      undo={takeBack}
    >
      <ZoneList locale={locale} now={new Date()} />
      {venues.map((venue) => (
        <VenueRooms
          key={venue[0]}
          locale={locale}
          slug={slug}
          hidden={hidden}
          newId={randomUUID}
          venue={venue}
          rooms={rooms.filter(([, room]) => room.venueId === venue[0])}
          uses={uses}
          open={opened}
          move={move}
          remove={remove}
          several={venues.length > 1}
        />
      ))}
      {venues.length > 0 && !newVenue && (
        // Once its rooms are made it is empty again.
        <RoomPaste
          key={done?.saved ?? 0}
          preview={preview}
          add={addAll}
          hidden={{ ...hidden, change: randomUUID() }}
          venues={venues.map(([id, venue]) => [id, pickText(venue.name, locale)] as const)}
          languages={summit.contentLanguages}
          open={rooms.length === 0}
        />
      )}
      {newVenue ? (
        <section className="form-part" aria-labelledby="part-venue" id="venue">
          <h2 id="part-venue">{venues.length === 0 ? t('venue.first') : t('venue.new')}</h2>
          {venues.length === 0 && <p className="hint">{t('venue.firstHint')}</p>}
          {venueForm('')}
        </section>
      ) : (
        <p>
          <a className="btn" href={`${here({ add: 'venue' })}#venue`}>
            {t('venue.new')}
          </a>
        </p>
      )}
    </FramePageBody>
  )
}
