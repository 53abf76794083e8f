import type { ReleaseDocument } from '../release/schema'
import { type Language, pickText } from '@/domain/shared/language'
import { fold } from '@/domain/shared/text'
import type { AgendaDay, AgendaFilters } from './schema'

/** The days of a summit in order: those that its organisers set, and any other that has a session. */
export function agendaDays(document: ReleaseDocument): AgendaDay[] {
  const counts = new Map<string, number>()
  for (const { day } of document.sessions) counts.set(day, (counts.get(day) ?? 0) + 1)
  const days = new Map(document.days.map((day) => [day.date, day]))
  return [...new Set([...days.keys(), ...counts.keys()])]
    .sort()
    .map((date) => ({ date, day: days.get(date) ?? null, sessionCount: counts.get(date) ?? 0 }))
}

/** Whether the summit has such a day: one of its days, or any date between its first and its last. */
export function hasDay(document: ReleaseDocument, date: string): boolean {
  const { startsOn, endsOn } = document.summit
  const real = /^\d{4}-\d{2}-\d{2}$/.test(date) && !Number.isNaN(Date.parse(date))
  return (
    real && ((startsOn <= date && date <= endsOn) || agendaDays(document).some((day) => day.date === date))
  )
}

/** The first day with a session, else the first day at all. */
export function firstDay(document: ReleaseDocument): string {
  const days = agendaDays(document)
  return (days.find((day) => day.sessionCount > 0) ?? days[0])?.date ?? document.summit.startsOn
}

/** The nearest later day with sessions, else the nearest earlier one; null when the agenda is empty. */
export function nextDayWithSessions(document: ReleaseDocument, date: string): string | null {
  const days = agendaDays(document).filter((day) => day.sessionCount > 0)
  return (days.find((day) => day.date > date) ?? days.findLast((day) => day.date < date))?.date ?? null
}

/**
 * A letter per track: the first of its name that no earlier track has (Participation P, Inclusion I, Incidence N).
 * When all letters of the name are taken: the first free of the alphabet; after 26 tracks, the track's number.
 */
export function trackLetters(tracks: ReleaseDocument['tracks'], language: Language): Map<string, string> {
  const taken = new Set<string>()
  const letters = new Map<string, string>()
  tracks.forEach((track, index) => {
    const own = fold(pickText(track.name, language)).toUpperCase()
    const letter = [...own, ...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].find(
      (one) => /[A-Z]/.test(one) && !taken.has(one),
    )
    if (letter) taken.add(letter)
    letters.set(track.id, letter ?? String(index + 1))
  })
  return letters
}

/** The filters as parameters again, for links. */
export function filterQuery({ q, ...lists }: AgendaFilters): Record<string, string | string[] | undefined> {
  return { ...lists, q: q === '' ? undefined : q }
}
