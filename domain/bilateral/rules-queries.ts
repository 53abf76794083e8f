import { findSummitFor } from '@/domain/delegation/repository'
import { type Actor, mayKeepProtocol } from '@/domain/shared/actor'
import { db } from '@/domain/shared/db'
import { datesFrom } from '@/domain/shared/time'
import { settingsOf } from './repository'
import { rulesVersion } from './rules-repository'
import type { Settings } from './schema'

/** The house rules for meetings as their form shows them. */
export type MeetingRules = {
  settings: Settings
  /** 0 where nothing was set yet. */
  version: number
  /** The summit's days. */
  dates: string[]
}

/** Null for whoever does not keep protocol. */
export async function meetingRules(
  actor: Actor | null,
  summitId: string,
  now: Date,
): Promise<MeetingRules | null> {
  if (!mayKeepProtocol(actor, summitId)) return null
  const summit = await findSummitFor(db(), summitId, now)
  if (!summit) return null
  // The version first: what is saved between the two is then told as a conflict, never written over.
  const version = await rulesVersion(db(), summitId)
  const settings = await settingsOf(db(), summitId)
  return { settings, version, dates: datesFrom(summit.startsOn, summit.endsOn) }
}
