import type { ReleaseChange } from '@/domain/release/schema'
import { weekdayDate } from '@/domain/shared/date-format'
import { type Language, bcp47, pickText } from '@/domain/shared/language'
import { timeSpan } from '@/domain/shared/time-format'
import { type ChangedField, knownFields } from './changed-fields'

/** Words that a change needs beside its own sentence. */
type Words = { noRoom: string; field: (field: ChangedField) => string }

/**
 * A change as a sentence of `release.change` and what stands in it, for a page as for a feed. The session itself is put in
 * by the caller, as a link or as its title.
 */
export function changeWords(change: ReleaseChange, zone: string, locale: Language, words: Words) {
  const { kind, before, after, rooms } = change
  const at = (time: ReleaseChange['after']) =>
    time
      ? `${weekdayDate(time.start, zone, locale, { inSentence: true })}, ${timeSpan(time.start, time.end, zone, locale)}`
      : ''
  const room = (side: 'before' | 'after') => pickText(rooms?.[side], locale) || words.noRoom
  const key = kind === 'moved' && before?.roomId !== after?.roomId ? ('movedWithRoom' as const) : kind
  const values = {
    when: at(after),
    room: room('after'),
    before: at(before),
    after: at(after),
    roomBefore: room('before'),
    roomAfter: room('after'),
    fields: list(knownFields(change.fields).map(words.field), locale),
  }
  return { key, values }
}

function list(names: readonly string[], locale: Language): string {
  return new Intl.ListFormat(bcp47(locale), { type: 'conjunction' }).format(names)
}
