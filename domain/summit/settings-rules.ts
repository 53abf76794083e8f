import type { Clash, Draft, Edit } from '@/domain/change/schema'
import { sessionTypes } from '@/domain/release/schema'
import { equal } from '@/domain/shared/equal'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { settingsOf } from './rules'
import {
  type SettingsForm,
  type SummitSettings,
  conflictKinds,
  severities,
  summitSettings,
  usualSeverities,
} from './schema'

/** House rules as their form has them: a name per field, an empty value for what is as usual. */
export type SettingsFields = Record<string, string>

const single = ['travelWithin', 'travelBetweenVenues', 'travelBetweenCities'] as const

/** The ways between venues, each pair once, named by the ends of both ids: names of fields are short. */
export function waysBetween(venueIds: readonly string[]): { name: string; from: string; to: string }[] {
  return venueIds.flatMap((from, index) =>
    venueIds.slice(index + 1).map((to) => ({ name: `travel.${from.slice(-12)}_${to.slice(-12)}`, from, to })),
  )
}

export function settingsFields(settings: SummitSettings, venueIds: readonly string[]): SettingsFields {
  const way = (from: string, to: string) =>
    settings.travel.find(
      (known) => (known.from === from && known.to === to) || (known.from === to && known.to === from),
    )?.minutes
  return {
    ...Object.fromEntries(
      sessionTypes.map((type) => [`lengths.${type}`, String(settings.lengths[type] ?? '')]),
    ),
    ...Object.fromEntries(
      conflictKinds.map((kind) => [`severities.${kind}`, settings.severities[kind] ?? usualSeverities[kind]]),
    ),
    ...Object.fromEntries(
      waysBetween(venueIds).map(({ name, from, to }) => [name, String(way(from, to) ?? '')]),
    ),
    ...Object.fromEntries(single.map((name) => [name, String(settings[name])])),
    interpretationTeams: settings.interpretationTeams === null ? '' : String(settings.interpretationTeams),
  }
}

/** The form's fields as they were posted. */
export const postedFields = (form: SettingsForm): SettingsFields => ({
  ...Object.fromEntries(
    (['lengths', 'severities', 'travel'] as const).flatMap((group) =>
      Object.entries(form[group]).map(([name, value]) => [`${group}.${name}`, value]),
    ),
  ),
  ...Object.fromEntries([...single, 'interpretationTeams' as const].map((name) => [name, form[name]])),
})

/**
 * What saving the house rules comes to. They are one field of the summit's row, but two editors meet rule by rule.
 * Refusals: not_found · not_a_number, too_small, too_big, not_a_choice (`field`) · edited_meanwhile (`clashes`).
 */
export function settingsEdits(draft: Draft, form: SettingsForm): Result<Edit[]> {
  const { summitId } = form
  const row = draft.summit.get(summitId)
  if (!row) return refuse('not_found')
  const venueIds = [...draft.venue.keys()]
  const standing = settingsFields(settingsOf(row.settings), venueIds)
  const merged = mergedFields(standing, form)
  if (!merged.ok) return merged
  if (equal(merged.value, standing)) return ok([])
  const settings = settingsFrom(merged.value, venueIds)
  if (!settings.ok) return settings
  // Rules that this form does not show stay as they are.
  const set = { settings: { ...row.settings, ...settings.value } }
  return ok([{ of: 'summit', id: summitId, expect: { settings: row.settings }, set }])
}

function mergedFields(standing: SettingsFields, form: SettingsForm): Result<SettingsFields> {
  const { summitId } = form
  const mine = postedFields(form)
  const [base, theirs, choice] = [
    form.base[summitId],
    form.theirs[summitId] ?? {},
    form.choice[summitId] ?? {},
  ]
  const merged = { ...standing }
  const clashes: Clash[] = []
  for (const name of Object.keys(standing)) {
    const side = choice[name.replace('.', '-')]
    const known = side && name in theirs
    const was = known ? theirs[name] : (base?.[name] ?? standing[name])
    const now = known && side === 'theirs' ? was : mine[name]
    if (now === undefined || now === was || now === standing[name]) continue
    if (standing[name] === was) merged[name] = String(now)
    else clashes.push({ of: 'summit', id: summitId, field: name, mine: now, theirs: standing[name] })
  }
  return clashes.length > 0 ? refuse('edited_meanwhile', { clashes, by: null, at: null }) : ok(merged)
}

const limits: Record<string, readonly [min: number, max: number]> = {
  lengths: [5, 1440],
  travel: [0, 1440],
  interpretationTeams: [0, 1000],
}

function settingsFrom(fields: SettingsFields, venueIds: readonly string[]): Result<SummitSettings> {
  for (const [name, value] of Object.entries(fields)) {
    const group = name.split('.')[0] ?? ''
    if (group === 'severities') {
      if (!severities.some((known) => known === value)) return refuse('not_a_choice', { field: name })
      continue
    }
    if (value === '') continue
    const [min, max] = limits[group] ?? [0, 1440]
    if (!/^\d+$/.test(value)) return refuse('not_a_number', { field: name })
    if (Number(value) < min) return refuse('too_small', { field: name, min })
    if (Number(value) > max) return refuse('too_big', { field: name, max })
  }
  const number = (name: string) => (fields[name] ? Number(fields[name]) : undefined)
  const some = <K extends string>(keys: readonly K[], of: (key: K) => unknown) =>
    Object.fromEntries(keys.flatMap((key) => (of(key) === undefined ? [] : [[key, of(key)]])))
  return ok(
    summitSettings.parse({
      lengths: some(sessionTypes, (type) => number(`lengths.${type}`)),
      severities: some(conflictKinds, (kind) => {
        const value = fields[`severities.${kind}`]
        return value === usualSeverities[kind] ? undefined : value
      }),
      travel: waysBetween(venueIds).flatMap(({ name, from, to }) => {
        const minutes = number(name)
        return minutes === undefined ? [] : [{ from, to, minutes }]
      }),
      ...some(single, number),
      interpretationTeams: number('interpretationTeams') ?? null,
    }),
  )
}
