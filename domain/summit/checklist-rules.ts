import type { Draft } from '@/domain/change/schema'
import { accentRefusal } from '@/domain/shared/color'
import type { Text } from '@/domain/shared/language'

/** What a summit needs before it is announced, in the order in which people do it. */
export const checks = [
  'names',
  'dates',
  'accent',
  'place',
  'days',
  'tracks',
  'sessions',
  'titles',
  'conflicts',
  'organisers',
] as const
export type Check = (typeof checks)[number]

/** Pages of a summit where something can be mended. */
export type Where = 'summit' | 'days' | 'rooms' | 'tracks' | 'agenda' | 'sessions' | 'people'

export type ChecklistItem = {
  code: Check
  done: boolean
  /** Without it a summit cannot be announced. */
  required: boolean
  /** How many are still lacking; absent where it is one thing. */
  count?: number
  where: Where
  /** Parameters of the page's address that show what is lacking. */
  query?: Record<string, string>
}

/** What the draft does not tell. */
export type ChecklistExtra = {
  summitId: string
  /** Conflicts that block and that nobody has decided to live with. */
  blocking: number
  organisers: number
}

/** What is there and what is still missing; all items every time, so that the list can be read as a plan. */
export function checklist(draft: Draft, { summitId, blocking, organisers }: ChecklistExtra): ChecklistItem[] {
  const summit = draft.summit.get(summitId)
  if (!summit) return []
  const lacks = (words: Text) => summit.contentLanguages.some((language) => !words[language]?.trim())
  const days = [...draft.day.values()]
  const placed = [...draft.session.values()].filter(
    ({ startsAt, status }) => startsAt && status === 'scheduled',
  )
  const counted = (count: number) => ({ done: count === 0, count })
  const untitled = placed.filter(({ access, title }) => access !== 'private' && lacks(title)).length
  const undescribed = [...draft.track.values()].filter(({ name, aim }) => lacks(name) || lacks(aim)).length
  const unlabelled = days.filter(({ label }) => lacks(label)).length
  const names = [summit.name, summit.shortName, summit.edition].filter(lacks).length
  const { startsOn, endsOn } = summit
  return [
    { code: 'names', required: true, ...counted(names), where: 'summit' },
    {
      code: 'dates',
      required: true,
      done: days.length > 0 && days.every(({ date }) => startsOn <= date && date <= endsOn),
      where: 'days',
    },
    { code: 'accent', required: true, done: accentRefusal(summit.accent) === null, where: 'summit' },
    { code: 'place', required: true, done: summit.mode === 'virtual' || hasRoom(draft), where: 'rooms' },
    { code: 'days', required: true, ...counted(unlabelled), where: 'days' },
    { code: 'tracks', required: false, ...counted(undescribed), where: 'tracks' },
    {
      code: 'sessions',
      required: true,
      done: placed.length > 0,
      where: 'sessions',
      ...(draft.session.size > 0 ? { query: { only: 'unplaced' } } : {}),
    },
    {
      code: 'titles',
      required: true,
      ...counted(untitled),
      where: 'sessions',
      query: { only: 'untranslated' },
    },
    { code: 'conflicts', required: true, ...counted(blocking), where: 'agenda' },
    { code: 'organisers', required: false, done: organisers > 1, where: 'people' },
  ]
}

/** A venue with a room where sessions are held. */
const hasRoom = (draft: Draft): boolean =>
  [...draft.room.values()].some(
    ({ venueId, kind }) => draft.venue.has(venueId) && (kind === 'session' || kind === 'online'),
  )

/** What still stands in the way of announcing. */
export const missingOf = (items: readonly ChecklistItem[]): Check[] =>
  items.filter(({ required, done }) => required && !done).map(({ code }) => code)
