import { findSummitFor } from '@/domain/delegation/repository'
import { lockSummitAlone } from '@/domain/quota/repository'
import { type Actor, mayKeepProtocol } from '@/domain/shared/actor'
import { record } from '@/domain/shared/audit'
import { inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { dayOf, wallToInstant } from '@/domain/shared/time'
import { type PassedOn, passOn } from './interpreter-ledger'
import { comingBookings, findBooked, lockPool, poolOf, writeInterpreter } from './interpreter-repository'
import { worksIn } from './interpreter-rules'
import type { InterpreterInput } from './interpreter-schema'
import { waysOf } from './ways-repository'

/**
 * Adds an interpreter to the pool, or saves one. Meetings that they can no longer interpret pass to whoever is free.
 * Hours on days that the form does not show stay as they are.
 * Refusals: not_found · two_languages (`field`) · saved_meanwhile · time_does_not_exist (`field`).
 */
export async function saveInterpreter(
  actor: Actor | null,
  { summitId, id, version, name, email, language, languages, hours }: InterpreterInput,
  now: Date,
): Promise<Result<{ id: string } & PassedOn>> {
  if (!mayKeepProtocol(actor, summitId)) return refuse('not_found')
  return inTransaction(async (tx) => {
    await lockSummitAlone(tx, summitId)
    await lockPool(tx, summitId)
    const summit = await findSummitFor(tx, summitId, now)
    const before = id === null ? null : (await poolOf(tx, summitId)).find((one) => one.id === id)
    if (!summit || (id !== null && !before)) return refuse('not_found')
    if (new Set(languages).size < 2) return refuse('two_languages', { field: 'languages[]' })
    const windows = (before?.hours ?? []).filter(
      ({ startsAt }) => !(dayOf(startsAt, summit.timeZone) in hours),
    )
    for (const [day, { from, until }] of Object.entries(hours)) {
      if (from === null || until === null) continue
      const startsAt = wallToInstant(day, from, summit.timeZone)
      const endsAt = wallToInstant(day, until, summit.timeZone)
      if (!startsAt.ok) return refuse(startsAt.code, { field: `hours.${day}.from` })
      if (!endsAt.ok) return refuse(endsAt.code, { field: `hours.${day}.until` })
      windows.push({ startsAt: startsAt.value.instant, endsAt: endsAt.value.instant })
    }
    const fields = { name, email, language, languages }
    const saved = await writeInterpreter(tx, { id, summitId, version, at: summit.clock }, fields, windows)
    if (saved === null) return refuse('saved_meanwhile')
    const lost = []
    for (const one of await comingBookings(tx, saved, summit.clock)) {
      const pair = (await findBooked(tx, one.bilateralId))?.pair
      if (!pair?.every((language) => languages.includes(language)) || !worksIn(one, windows)) lost.push(one)
    }
    const passedOn = await passOn(tx, summitId, lost, saved, await waysOf(tx, summitId))
    await record(tx, {
      ...{ summitId, accountId: actor.accountId, at: now, subject: 'interpreter', subjectId: saved },
      action: before ? 'interpreter.saved' : 'interpreter.added',
      before: before ? { languages: before.languages, hours: before.hours } : undefined,
      after: { languages, hours: windows, ...passedOn },
    })
    return ok({ id: saved, ...passedOn })
  })
}
