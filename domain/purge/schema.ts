/** What a purge clears away. */
export const purgeKinds = [
  'answers',
  'drafts',
  'acts',
  'check_ins',
  'interpreters',
  'sign_ins',
  'sign_in_links',
  'sign_in_letters',
] as const
export type PurgeKind = (typeof purgeKinds)[number]
