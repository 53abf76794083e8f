import { agendaDraft } from '@/tests/factories/agenda-draft'

/** The sizes at which growth is looked at, in sessions. */
export const sizes = [500, 5_000, 50_000]

/** Rooms, people and organisations grow with the sessions, so that each always has as many of them. */
export const grownAgenda = (sessions: number) =>
  agendaDraft({
    sessions,
    people: 2 * sessions,
    rooms: sessions / 50,
    organisations: sessions / 25,
    days: 5,
  })

/** What n log n allows from each size to the next. */
export const allowed = sizes.slice(1).map((more, size) => {
  const less = sizes[size] ?? NaN
  return (more * Math.log(more)) / (less * Math.log(less))
})
