import {
  type ConflictKind,
  type Severity,
  type SummitSettings,
  summitSettings,
  usualLengths,
  usualSeverities,
} from './schema'

/** The stored house rules with what is usual in place of what is absent. A stored value that makes no sense is a fault. */
export const settingsOf = (stored: unknown): SummitSettings => summitSettings.parse(stored ?? {})

export const severityOf = (settings: SummitSettings, kind: ConflictKind): Severity =>
  settings.severities[kind] ?? usualSeverities[kind]

/** Minutes of a new session of this type. */
export const lengthOf = (settings: SummitSettings, type: keyof typeof usualLengths): number =>
  settings.lengths[type] ?? usualLengths[type]
