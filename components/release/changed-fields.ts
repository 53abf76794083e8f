/** Fields that a change may name, as `changesBetween` writes them. A later one is left out until it has a word. */
export const changedFields = [
  'type',
  'origin',
  'access',
  'trackId',
  'topicId',
  'occurrenceSeriesId',
  'languages',
  'interpretation',
  'seats',
  'webcast',
  'materials',
  'credits',
  'day',
  'summit',
  'days',
  'venues',
  'rooms',
  'tracks',
  'series',
  'speakers',
  'organisations',
] as const
export type ChangedField = (typeof changedFields)[number]

export function knownFields(names: readonly string[]): ChangedField[] {
  return changedFields.filter((field) => names.includes(field))
}
