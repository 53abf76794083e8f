import { insertLimit, lockLimits, lockSummitShared, writeSize } from '@/domain/quota/repository'
import { type Actor, mayKeepProtocol } from '@/domain/shared/actor'
import { record } from '@/domain/shared/audit'
import { inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { findState } from '@/domain/shared/states'
import {
  type DelegationFields,
  delegationsOf,
  findDelegation,
  findSummitFor,
  highestFloating,
  insertDelegation,
  limitOf,
  lockDelegationList,
  writeDelegation,
} from './repository'
import type { DelegationInput } from './schema'

/**
 * Makes a delegation with its places, or saves one.
 * Refusals: not_found · saved_meanwhile · delegation_exists (`field`) · host_exists (`field`) · below_taken (`field`,
 * `taken`, `size`, `over`) · floating_held (`field`, `number`).
 */
export async function saveDelegation(
  actor: Actor | null,
  input: DelegationInput,
  now: Date,
): Promise<Result<{ id: string; made: boolean }>> {
  const { summitId, id, version, places } = input
  if (!mayKeepProtocol(actor, summitId)) return refuse('not_found')
  return inTransaction(async (tx) => {
    await lockSummitShared(tx, summitId)
    await lockDelegationList(tx, summitId)
    const summit = await findSummitFor(tx, summitId, now)
    if (!summit) return refuse('not_found')
    const others = (await delegationsOf(tx, summitId)).filter((one) => one.id !== id)
    if (input.countryCode !== null && others.some((one) => one.countryCode === input.countryCode))
      return refuse('delegation_exists', { field: 'countryCode' })
    if (input.host && others.some(({ host }) => host)) return refuse('host_exists', { field: 'host' })
    const fields = fieldsOf(input)
    const before = id === null ? null : await findDelegation(tx, summitId, id)
    if (id !== null && !before) return refuse('not_found')
    const limit = id === null ? null : await limitOf(tx, summitId, id)
    const [locked] = limit ? await lockLimits(tx, summitId, [limit.id]) : []
    const taken = locked?.taken ?? 0
    if (places < taken)
      return refuse('below_taken', { field: 'places', taken, size: places, over: taken - places })
    const held = id === null ? 0 : await highestFloating(tx, id)
    if (input.floating < held) return refuse('floating_held', { field: 'floating', number: held })
    if (id !== null && !(await writeDelegation(tx, { id, summitId, version }, fields)))
      return refuse('saved_meanwhile')
    const saved = id ?? (await insertDelegation(tx, summitId, fields, summit.clock))
    if (locked) await writeSize(tx, locked.id, places)
    else await insertLimit(tx, { summitId, kind: 'delegation', subject: saved, size: places })
    await record(tx, {
      ...{ summitId, accountId: actor.accountId, at: now, subject: 'delegation', subjectId: saved },
      action: before ? 'delegation.saved' : 'delegation.made',
      before: before ?? undefined,
      after: { ...fields, places },
      reason: input.positionReason ?? undefined,
    })
    return ok({ id: saved, made: before === null })
  })
}

/** A State is called as the curated table says, whatever was typed. */
function fieldsOf(input: DelegationInput): DelegationFields {
  const {
    kind,
    host,
    rank,
    tookOfficeOn,
    position,
    positionReason,
    floating,
    timeZone,
    worksFrom,
    worksUntil,
  } = input
  const state = kind === 'state' && input.countryCode !== null ? findState(input.countryCode) : undefined
  return {
    ...{ kind, host, rank, tookOfficeOn, position, floating, timeZone, worksFrom, worksUntil },
    positionReason: position === null ? null : positionReason,
    countryCode: state?.iso2 ?? null,
    shortName: state ? { en: state.name.en.short, fr: state.name.fr.short } : input.shortName,
    longName: state ? { en: state.name.en.long, fr: state.name.fr.long } : input.longName,
  }
}
