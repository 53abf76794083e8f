import { describe, expect, it } from 'vitest'
import { addDayEdits, daysEdits, removeDayEdits } from '@/domain/day/rules'
import { daysForm } from '@/domain/day/schema'
import { removeRoomEdits, removeVenueEdits, roomEdits, venueEdits, windowsOf } from '@/domain/room/rules'
import { roomForm, venueForm } from '@/domain/room/schema'
import type { Draft, Edit } from '@/domain/change/schema'
import { mergeEdit } from '@/domain/change/rules'
import { zoneNamed } from '@/domain/shared/zone-search'
import { addressRefusal, freeAddress } from '@/domain/summit/address-rules'
import { summitEdits } from '@/domain/summit/frame-rules'
import { movedInstant } from '@/domain/summit/move-rules'
import { shortNameOf } from '@/domain/summit/name-rules'
import { moveEdits } from '@/domain/summit/order-rules'
import { formEdits } from '@/domain/summit/rules'
import { settingsForm, summitForm } from '@/domain/summit/schema'
import { settingsEdits, settingsFields, waysBetween } from '@/domain/summit/settings-rules'
import { settingsOf } from '@/domain/summit/rules'
import { removeTrackEdits, trackEdits } from '@/domain/track/rules'
import { trackForm } from '@/domain/track/schema'
import { draftOf } from '../factories/agenda-draft'

const uuid = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
const [summitId, change] = [uuid(1), uuid(2)]
const newIds = () => {
  let number = 900
  return () => uuid((number += 1))
}
const both = (en: string, fr: string) => ({ en, fr })

/** The made draft, with ids as forms have them. */
function draftWith(parts: Parameters<typeof draftOf>[0]): Draft {
  const made = draftOf(parts)
  const [row] = made.summit.values()
  if (!row) throw new Error('no summit')
  return { ...made, summit: new Map([[summitId, row]]) }
}

const three = { [uuid(11)]: {}, [uuid(12)]: {}, [uuid(13)]: {} }
const noon = { startsAt: '2026-05-28T16:00:00.000Z', endsAt: '2026-05-28T17:00:00.000Z' }
const carried = { summitId, slug: 'made', change }

const summitTyped = (draft: Draft, differs: Record<string, unknown> = {}) => {
  const row = draft.summit.get(summitId)
  return summitForm.parse({ ...carried, ...row, base: JSON.stringify({ [summitId]: row }), ...differs })
}
const values = (answer: { ok: boolean } & Partial<{ value: Edit[] }>): Edit[] => {
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  return answer.value ?? []
}

describe('A form of the frame', () => {
  const base = { [summitId]: { name: both('A', 'B'), mode: 'virtual', place: { en: 'X', es: 'Y' } } }
  const form = { base, theirs: {}, choice: {} }

  it('changes only what differs from what it was drawn from, and expects that', () => {
    const typed = { name: both('A', 'C'), mode: 'virtual' }
    expect(formEdits('summit', summitId, typed, form)).toEqual([
      { of: 'summit', id: summitId, expect: { name: both('A', 'B') }, set: { name: both('A', 'C') } },
    ])
    expect(formEdits('summit', summitId, { name: both('A', 'B') }, form)).toEqual([])
  })

  it('leaves alone what another has changed meanwhile and this editor did not touch', () => {
    const [edit] = formEdits('summit', summitId, { name: both('A2', 'B'), mode: 'virtual' }, form)
    const merged = mergeEdit({ name: both('A', 'B3'), mode: 'hybrid' }, edit?.expect ?? {}, edit?.set ?? {})
    expect(merged).toEqual({ changed: { name: both('A2', 'B3') }, clashes: [] })
  })

  it('counts the other version as seen once a side was chosen', () => {
    const theirs = { [summitId]: { name: both('A', 'Theirs'), mode: 'hybrid' } }
    const typed = { name: both('A', 'Mine'), mode: 'in_person' }
    const stands = { name: both('A', 'Theirs'), mode: 'hybrid' }
    const chosen = (name: 'mine' | 'theirs', mode: 'mine' | 'theirs') => {
      const choice = { [summitId]: { 'name-fr': name, mode } }
      const [edit] = formEdits('summit', summitId, typed, { base, theirs, choice })
      return edit ? mergeEdit(stands, edit.expect ?? {}, edit.set ?? {}) : null
    }
    expect(chosen('mine', 'mine')).toEqual({ changed: typed, clashes: [] })
    expect(chosen('theirs', 'mine')).toEqual({ changed: { mode: 'in_person' }, clashes: [] })
    expect(chosen('theirs', 'theirs')).toBeNull()
  })
})

describe('The summit’s own form', () => {
  it('comes to nothing when nothing was changed', () => {
    const draft = draftWith({ day: three })
    expect(values(summitEdits(draft, summitTyped(draft), newIds()))).toEqual([])
  })

  it('brings days with new dates and takes away those that nothing is filed under', () => {
    const draft = draftWith({ day: three })
    const edits = values(
      summitEdits(draft, summitTyped(draft, { startsOn: '2026-05-28', endsOn: '2026-05-31' }), newIds()),
    )
    expect(edits).toEqual([
      expect.objectContaining({ of: 'summit', set: { startsOn: '2026-05-28', endsOn: '2026-05-31' } }),
      { of: 'day', id: uuid(901), create: true, set: { date: '2026-05-30' } },
      { of: 'day', id: uuid(902), create: true, set: { date: '2026-05-31' } },
      { of: 'day', id: uuid(11), set: null },
    ])
  })

  it('does not bring back a day that was taken away between the old dates', () => {
    const draft = draftWith({ day: { [uuid(11)]: {}, [uuid(13)]: { date: '2026-05-29' } } })
    const edits = values(summitEdits(draft, summitTyped(draft, { endsOn: '2026-05-30' }), newIds()))
    expect(edits.filter(({ of }) => of === 'day').map(({ set }) => set)).toEqual([{ date: '2026-05-30' }])
  })

  it('refuses dates that would leave sessions without their day, and says how many', () => {
    const draft = draftWith({
      day: three,
      session: { a: { ...noon, dayId: uuid(12) }, b: { dayId: uuid(12) } },
    })
    expect(summitEdits(draft, summitTyped(draft, { endsOn: '2026-05-27' }), newIds())).toMatchObject({
      ok: false,
      code: 'in_use',
      details: { of: 'day', count: 2, field: 'endsOn' },
    })
  })

  it('keeps every time on the clock when the zone is corrected, and rooms and venues with it', () => {
    const draft = draftWith({
      day: three,
      venue: { [uuid(21)]: {}, [uuid(22)]: { timeZone: 'Europe/Tallinn' } },
      room: { [uuid(31)]: { openings: [noon] } },
      session: { [uuid(41)]: { ...noon, dayId: uuid(12) }, [uuid(42)]: {} },
    })
    const edits = values(summitEdits(draft, summitTyped(draft, { timeZone: 'Londres' }), newIds()))
    const moved = { startsAt: '2026-05-28T11:00:00.000Z', endsAt: '2026-05-28T12:00:00.000Z' }
    expect(edits).toEqual([
      expect.objectContaining({ of: 'summit', set: { timeZone: 'Europe/London' } }),
      { of: 'venue', id: uuid(21), set: { timeZone: 'Europe/London' } },
      { of: 'room', id: uuid(31), set: { openings: [moved] } },
      { of: 'session', id: uuid(41), set: { ...moved, dayId: uuid(12) } },
    ])
  })

  it('refuses an accent that cannot be read, with what was measured', () => {
    const draft = draftWith({ day: three })
    const answer = (accent: string) => summitEdits(draft, summitTyped(draft, { accent }), newIds())
    expect(answer('#ffcc00')).toMatchObject({ code: 'contrast', details: { field: 'accent', ratio: 1.3 } })
    expect(answer('teal')).toMatchObject({ code: 'not_a_color', details: { field: 'accent' } })
    expect(answer('#1B5CAB')).toMatchObject({ ok: true })
  })

  it('refuses what makes no sense, beside its field', () => {
    const draft = draftWith({ day: three })
    const answer = (differs: Record<string, unknown>) =>
      summitEdits(draft, summitTyped(draft, differs), newIds())
    expect(answer({ name: both(' ', '') })).toMatchObject({
      code: 'name_needed',
      details: { field: 'name.en' },
    })
    expect(answer({ endsOn: '2026-05-01' })).toMatchObject({ code: 'last_day_first' })
    expect(answer({ endsOn: '2027-05-01' })).toMatchObject({ code: 'too_many_days', details: { max: 60 } })
    expect(answer({ timeZone: 'Atlantis' })).toMatchObject({ code: 'no_such_zone' })
  })

  it('keeps a text in a language that the form does not show', () => {
    const draft = draftWith({ summit: { place: { en: 'Ottawa', es: 'Otava' } }, day: three })
    const [edit] = values(summitEdits(draft, summitTyped(draft, { place: both('Gatineau', '') }), newIds()))
    expect(edit?.set).toEqual({ place: { en: 'Gatineau', es: 'Otava' } })
  })
})

describe('Days', () => {
  it('are saved together, each with what was changed in it', () => {
    const draft = draftWith({ day: three })
    const base = Object.fromEntries(draft.day)
    const typed = (id: string, label: Record<string, string>, venueShare = '') => [
      id,
      { label, note: {}, venueShare, capacity: '' },
    ]
    const form = daysForm.parse({
      ...carried,
      base: JSON.stringify(base),
      days: Object.fromEntries([typed(uuid(11), both('One', 'Un'), '50'), typed(uuid(12), both('', ''))]),
    })
    expect(values(daysEdits(draft, form))).toEqual([
      {
        of: 'day',
        id: uuid(11),
        expect: { label: {}, venueShare: null },
        set: { label: both('One', 'Un'), venueShare: 50 },
      },
    ])
  })

  it('move the summit’s dates when one is added outside or taken away at the edge, and never the last', () => {
    const draft = draftWith({ day: three })
    expect(values(addDayEdits(draft, { ...carried, date: '2026-05-26' }, newIds()))[1]?.set).toEqual({
      startsOn: '2026-05-26',
      endsOn: '2026-05-29',
    })
    expect(addDayEdits(draft, { ...carried, date: '2026-05-28' }, newIds())).toMatchObject({
      code: 'day_exists',
    })
    expect(values(removeDayEdits(draft, summitId, uuid(13)))[1]?.set).toEqual({
      startsOn: '2026-05-27',
      endsOn: '2026-05-28',
    })
    expect(values(removeDayEdits(draft, summitId, uuid(12)))).toHaveLength(1)
    const one = draftWith({ day: { [uuid(11)]: {} } })
    expect(removeDayEdits(one, summitId, uuid(11))).toMatchObject({ code: 'last_day' })
  })

  it('are kept while sessions are filed under them', () => {
    const draft = draftWith({ day: three, session: { a: { dayId: uuid(11) } } })
    expect(removeDayEdits(draft, summitId, uuid(11))).toMatchObject({ code: 'in_use', details: { count: 1 } })
  })
})

describe('Venues and rooms', () => {
  const draft = draftWith({
    day: three,
    venue: { [uuid(21)]: {}, [uuid(22)]: {} },
    room: {
      [uuid(31)]: { position: 0, openings: [noon] },
      [uuid(32)]: { position: 1 },
      [uuid(33)]: { venueId: uuid(22), position: 2 },
    },
    session: { a: { roomId: uuid(31) }, b: { roomId: uuid(31) } },
  })
  const typed = (differs: Record<string, unknown> = {}) =>
    roomForm.parse({
      ...{ ...carried, id: uuid(31), venueId: uuid(21), name: both('Hall', 'Salle'), kind: 'session' },
      openings: { 0: { date: '2026-05-28', from: '12:00', to: '13:00' }, 1: { date: '', from: '', to: '' } },
      base: JSON.stringify(Object.fromEntries(draft.room)),
      ...differs,
    })

  it('keep windows that nobody touched to the second, and read others on the summit’s clock', () => {
    expect(values(roomEdits(draft, typed(), newIds()))[0]?.set).toEqual({ name: both('Hall', 'Salle') })
    const night = typed({ openings: { 0: { date: '2026-05-28', from: '20:00', to: '01:00' } } })
    expect(values(roomEdits(draft, night, newIds()))[0]?.set).toMatchObject({
      openings: [{ startsAt: '2026-05-29T00:00:00.000Z', endsAt: '2026-05-29T05:00:00.000Z' }],
    })
    expect(windowsOf([noon], 'America/Toronto')).toEqual([{ date: '2026-05-28', from: '12:00', to: '13:00' }])
  })

  it('say which half of a window is missing', () => {
    const answer = (one: Record<string, string>) =>
      roomEdits(draft, typed({ openings: { 0: { date: '2026-05-28', from: '', to: '', ...one } } }), newIds())
    expect(answer({ from: '09:00' })).toMatchObject({
      code: 'time_needed',
      details: { field: 'openings.0.to' },
    })
    expect(answer({ from: '09:00', to: '10:00', date: '' })).toMatchObject({
      code: 'date_needed',
      details: { field: 'openings.0.date' },
    })
  })

  it('give every room of the venue the same windows when asked', () => {
    const edits = values(roomEdits(draft, typed({ everyRoom: 'on' }), newIds()))
    expect(edits.slice(1)).toEqual([{ of: 'room', id: uuid(32), set: { openings: [noon] } }])
  })

  it('are added at the end, with capacity and equipment as typed', () => {
    const [edit] = values(
      roomEdits(
        draft,
        typed({
          id: '',
          theatre: '120',
          boardroom: '',
          equipment: ['booths'],
          openings: {},
          base: undefined,
        }),
        newIds(),
      ),
    )
    expect(edit).toMatchObject({
      create: true,
      set: { theatre: 120, boardroom: null, equipment: ['booths'], turnaround: 0, position: 3, openings: [] },
    })
  })

  it('are kept while sessions stand in them; a venue goes with its rooms', () => {
    expect(removeRoomEdits(draft, uuid(31))).toMatchObject({
      code: 'in_use',
      details: { of: 'room', count: 2 },
    })
    expect(removeVenueEdits(draft, uuid(21))).toMatchObject({
      code: 'in_use',
      details: { of: 'venue', count: 2 },
    })
    expect(values(removeVenueEdits(draft, uuid(22))).map(({ id }) => id)).toEqual([uuid(33), uuid(22)])
  })

  it('are ordered within their venue', () => {
    expect(values(moveEdits(draft, 'room', uuid(32), -1))).toEqual([
      { of: 'room', id: uuid(32), set: { position: 0 } },
      { of: 'room', id: uuid(31), set: { position: 1 } },
    ])
    expect(values(moveEdits(draft, 'room', uuid(33), -1))).toEqual([])
  })

  it('know a zone by its city, and ask for both halves of a position', () => {
    const venue = (differs: Record<string, unknown>) =>
      venueEdits(
        draft,
        venueForm.parse({
          ...carried,
          id: '',
          name: both('Centre', 'Centre'),
          timeZone: 'Ottawa',
          ...differs,
        }),
        newIds(),
      )
    expect(values(venue({ latitude: '45,42', longitude: '−75.7' }))[0]?.set).toMatchObject({
      timeZone: 'America/Toronto',
      latitude: 45.42,
      longitude: -75.7,
    })
    expect(venue({ latitude: '45' })).toMatchObject({ code: 'both_needed', details: { field: 'longitude' } })
    expect(zoneNamed('montreal')).toBe('America/Toronto')
    expect(zoneNamed('asia/seoul')).toBe('Asia/Seoul')
    expect(zoneNamed('Asia/Kolkata')).not.toBeNull()
    expect(zoneNamed('Nowhere')).toBeNull()
  })
})

describe('Tracks', () => {
  const topic = { id: uuid(61), name: both('Youth', 'Jeunesse') }
  const draft = draftWith({
    track: { [uuid(51)]: { slug: 'inclusion', topics: [topic] } },
    session: { a: { trackId: uuid(51), topicId: uuid(61) } },
  })
  const typed = (differs: Record<string, unknown>) =>
    trackForm.parse({
      ...carried,
      id: '',
      name: both('Inclusion', 'Inclusion'),
      color: '#6F3295',
      ...differs,
    })

  it('get an address of their own and topics in the order typed', () => {
    const [edit] = values(
      trackEdits(
        draft,
        typed({
          topics: {
            0: { id: '', name: both('B', 'B') },
            1: { id: '', name: {} },
            2: { id: '', name: both('A', 'A') },
          },
        }),
        newIds(),
      ),
    )
    expect(edit?.set).toMatchObject({
      slug: 'inclusion-2',
      color: '#6f3295',
      position: 1,
      topics: [{ name: both('B', 'B') }, { name: both('A', 'A') }],
    })
  })

  it('keep a topic, and themselves, while sessions are about them', () => {
    const blank = typed({ id: uuid(51), topics: { 0: { id: uuid(61), name: both('', '') } } })
    expect(trackEdits(draft, blank, newIds())).toMatchObject({
      code: 'in_use',
      details: { of: 'topic', count: 1, field: 'topics.0.name.en' },
    })
    expect(removeTrackEdits(draft, uuid(51))).toMatchObject({
      code: 'in_use',
      details: { of: 'track', count: 1 },
    })
  })
})

describe('House rules', () => {
  const draft = draftWith({
    summit: { settings: { lengths: { plenary: 60 }, meetings: { kept: true } } },
    venue: { [uuid(21)]: {}, [uuid(22)]: {} },
  })
  const standing = settingsFields(settingsOf(draft.summit.get(summitId)?.settings), [uuid(21), uuid(22)])
  const typed = (differs: Record<string, string>, base = standing) => {
    const tree: Record<string, unknown> = { ...carried, base: JSON.stringify({ [summitId]: base }) }
    for (const [name, value] of Object.entries({ ...standing, ...differs })) {
      const [group = '', key] = name.split('.')
      tree[group] = key ? { ...(tree[group] as object), [key]: value } : value
    }
    return settingsForm.parse(tree)
  }
  const settings = (differs: Record<string, string>, base = standing) =>
    values(settingsEdits(draft, typed(differs, base)))[0]?.set?.['settings']

  it('store what is not as usual, and leave alone what the form does not show', () => {
    expect(
      settings({
        'lengths.workshop': '120',
        'severities.room_closed': 'block',
        'severities.room_taken': 'block',
        [waysBetween([uuid(21), uuid(22)])[0]?.name ?? '']: '15',
        interpretationTeams: '3',
      }),
    ).toMatchObject({
      lengths: { plenary: 60, workshop: 120 },
      severities: { room_closed: 'block' },
      travel: [{ from: uuid(21), to: uuid(22), minutes: 15 }],
      interpretationTeams: 3,
      meetings: { kept: true },
    })
    expect(settings({ 'lengths.plenary': '' })).toMatchObject({ lengths: {} })
  })

  it('meet rule by rule when two editors save', () => {
    const before = { ...standing, 'lengths.plenary': '75' }
    expect(settings({ 'lengths.plenary': '75', 'lengths.meal': '45' }, before)).toMatchObject({
      lengths: { plenary: 60, meal: 45 },
    })
    expect(settingsEdits(draft, typed({ 'lengths.plenary': '90' }, before))).toMatchObject({
      code: 'edited_meanwhile',
      details: { clashes: [{ field: 'lengths.plenary', mine: '90', theirs: '60' }] },
    })
  })

  it('refuse what is no number of minutes', () => {
    const answer = (differs: Record<string, string>) => settingsEdits(draft, typed(differs))
    expect(answer({ 'lengths.meal': 'an hour' })).toMatchObject({ code: 'not_a_number' })
    expect(answer({ 'lengths.meal': '1' })).toMatchObject({ code: 'too_small', details: { min: 5 } })
    expect(answer({ travelWithin: '2000' })).toMatchObject({ code: 'too_big', details: { max: 1440 } })
    expect(answer({ 'severities.room_taken': 'shout' })).toMatchObject({ code: 'not_a_choice' })
  })
})

describe('Names and addresses', () => {
  it('are short and free', () => {
    expect(shortNameOf(both('Open Data Summit 2027', 'Sommet 2027'), '2027-05-01')).toEqual({
      shortName: both('Open Data Summit', 'Sommet'),
      edition: both('2027', '2027'),
    })
    expect(freeAddress('new', new Set(['new-2']))).toBe('new-3')
    expect(addressRefusal('Été', new Set())).toBe('wrong_address')
    expect(addressRefusal('taken', new Set(['taken']))).toBe('address_taken')
    expect(addressRefusal('nouveau', new Set())).toBe('address_taken')
  })

  it('a moved time stays on the clock across a clock change, and a time that is skipped becomes the next', () => {
    const move = { from: 'America/Toronto', to: 'America/Toronto', days: 0 }
    expect(movedInstant('2026-03-07T15:00:00.000Z', { ...move, days: 1 })).toBe('2026-03-08T14:00:00.000Z')
    expect(movedInstant('2026-03-07T07:30:00.000Z', { ...move, days: 1 })).toBe('2026-03-08T07:00:00.000Z')
  })
})
