import type { SessionDraft } from '@/domain/change/schema'
import { addDays, dayOf, instantToWall } from '@/domain/shared/time'
import { lengthOf, settingsOf } from '@/domain/summit/rules'
import { fault } from './fault-rules'
import { type ImportFrame, freeId, noteMade, put, rowsOf } from './import-frame-rules'
import type { ImportFault, ImportedSession } from './schema'
import { NIGHT } from './when-rules'

type Times = Pick<SessionDraft, 'startsAt' | 'endsAt' | 'dayId'>

/**
 * When the session of a row is to be: its end from the file, from its length, from what stands, or as is usual; nothing
 * where the file says nothing of it.
 * @param known it is in the draft already
 */
export function timesWanted(
  frame: ImportFrame,
  imported: ImportedSession,
  current: SessionDraft,
  type: SessionDraft['type'],
  known: boolean,
): { times: Partial<Times>; faults: ImportFault[] } {
  const { row, startsAt, endsAt, minutes } = imported
  if (startsAt === null && frame.mapping.empty === 'clear')
    return { times: { startsAt: null, endsAt: null, dayId: null }, faults: [] }
  if (startsAt === undefined || startsAt === null) return { times: {}, faults: [] }
  const faults: ImportFault[] = []
  const start = near(startsAt, current.startsAt)
  let end = endsAt ? near(endsAt, current.endsAt) : null
  if (end === null) {
    const length = minutes ?? lengthOfCurrent(current) ?? lengthOf(settingsOf(frame.summit.settings), type)
    if (minutes === undefined && lengthOfCurrent(current) === null)
      faults.push(fault(row, 'usual_length', { minutes: length }))
    end = near(new Date(Date.parse(start) + length * 60_000).toISOString(), current.endsAt)
  }
  if (end === start) return { times: {}, faults: [...faults, fault(row, 'zero_length')] }
  if (end < start) return { times: {}, faults: [...faults, fault(row, 'end_before_start')] }
  // What is not moved stays under its day, unless the file names another.
  const filed = imported.day ?? null
  const stays =
    known && start === current.startsAt && (filed === null || filed === filedNow(frame, current, start))
  const day = stays ? { dayId: current.dayId } : dayWanted(frame, imported, start, faults)
  return { times: { startsAt: start, endsAt: end, ...day }, faults }
}

/** Files know minutes; what differs by less is what stands. */
const near = (said: string, stands: string | null) =>
  stands !== null && Math.abs(Date.parse(said) - Date.parse(stands)) < 60_000 ? stands : said

const lengthOfCurrent = ({ startsAt, endsAt }: SessionDraft) =>
  startsAt && endsAt ? (Date.parse(endsAt) - Date.parse(startsAt)) / 60_000 : null

const filedNow = ({ draft, summit }: ImportFrame, { dayId }: SessionDraft, start: string) =>
  (dayId === null ? null : draft.day.get(dayId)?.date) ?? dayOf(start, summit.timeZone)

/** The day that it is filed under: that of the file, where it is the day of its start or the one before. */
function dayWanted(
  frame: ImportFrame,
  { row, day }: ImportedSession,
  start: string,
  faults: ImportFault[],
): Pick<Times, 'dayId'> {
  const zone = frame.summit.timeZone
  const date = dayOf(start, zone)
  const eve = addDays(date, -1)
  const days = new Map([...rowsOf(frame, 'day')].map(([id, known]) => [known.date, id]))
  const atNight = instantToWall(start, zone).time < clockOf(NIGHT)
  if (day !== undefined && day !== date && day !== eve) faults.push(fault(row, 'day_mismatch', { day, date }))
  const filed = day === eve || (day === undefined && atNight && !days.has(date) && days.has(eve)) ? eve : date
  const dayId = days.get(filed)
  if (dayId !== undefined) return { dayId }
  if (!frame.mapping.makes.includes('day')) {
    faults.push(fault(row, 'outside_days', { date: filed }))
    return { dayId: null }
  }
  const id = put(frame, 'day', freeId(frame, 'day', filed), { date: filed })
  noteMade(frame, 'day', { en: filed, fr: filed })
  return { dayId: id }
}

const clockOf = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
