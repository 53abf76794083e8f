/** The pages about a summit's frame, in the order of their row of links. */
export const frameParts = ['summit', 'days', 'rooms', 'tracks', 'rules', 'people'] as const
export type FramePart = (typeof frameParts)[number]
export type FramePage = `/manage/[slug]/${FramePart}`

/** What was done to the frame, as the page says it that comes after. */
export const dones = [
  'saved',
  'added',
  'removed',
  'moved',
  'undone',
  'readdressed',
  'given',
  'had',
  'taken',
] as const
export type Done = (typeof dones)[number]

type Query = Record<string, string | string[] | undefined>

/** What the address says was just done, and by which change of the draft; null for anything else that stands there. */
export function doneOf({ done, saved }: Query): { done: Done; saved: number } | null {
  const known = dones.find((one) => one === done)
  return known ? { done: known, saved: Number(saved) || 0 } : null
}

/** A parameter that names a row, if it is in the address once. */
export const rowOf = (value: string | string[] | undefined): string | null =>
  typeof value === 'string' ? value : null
