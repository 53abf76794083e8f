import { keptFile } from '@/domain/answer-file/file-rules'
import { findDelegation, findOwnDelegation, findSummitFor, membersOf } from '@/domain/delegation/repository'
import { isIn, principalOf } from '@/domain/delegation/rules'
import { sendAlong } from '@/domain/meeting-notes/paper-ledger'
import type { SentFile } from '@/domain/meeting-notes/schema'
import { lockSummitShared } from '@/domain/quota/repository'
import type { Actor } from '@/domain/shared/actor'
import { record } from '@/domain/shared/audit'
import { db, inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { answerBy, become, offerSides, tell } from './ledger'
import { pairOf } from './interpreter-rules'
import { offerFrame } from './offer-ledger'
import { offeredTimes } from './offer-rules'
import {
  findForDelegation,
  findPending,
  insertMeeting,
  insertPersons,
  insertStep,
  lockDelegations,
  meetingRooms,
  settingsOf,
} from './repository'
import { metBy } from './rules'
import type { AskInput, Side } from './schema'
import type { WordMeeting } from './told-rules'

/**
 * A delegation asks another for a meeting, at a time that was offered or at none. Where the other has asked already, the two
 * become one (see `metBy`); one's own open request is refused with its id. A paper goes with it or, where it is refused, nothing does.
 * Refusals: not_found · no_principal (`side`) · not_a_length (`field`) · two_languages (`field`) · time_not_offered (`field`) ·
 * no_interpreter (`field`, `times` at which there is one) · pending (`id`) · with `field`: too_many (`most`), those of `keptFile`.
 */
export async function ask(
  actor: Actor | null,
  input: AskInput & { paper?: SentFile | null },
  now: Date,
  word: WordMeeting,
): Promise<Result<{ id: string; joined: boolean }>> {
  if (!actor) return refuse('not_found')
  const { delegationId, withId, level, minutes, startsAt, members: asked, note } = input
  const by = { accountId: actor.accountId }
  // Whoever may not is told so before any work is done for them.
  if (!(await findOwnDelegation(db(), actor.accountId, { id: delegationId }))) return refuse('not_found')
  const { paper = null, readers } = input
  const looked = paper && (await keptFile(paper.bytes, paper.name))
  if (looked && !looked.ok) return refuse(looked.code, { ...looked.details, field: 'paper' })
  return inTransaction(async (tx) => {
    const own = await findOwnDelegation(tx, actor.accountId, { id: delegationId })
    const other = own && withId !== own.id ? await findDelegation(tx, own.summitId, withId) : null
    const summit = own && (await findSummitFor(tx, own.summitId, now))
    if (!own || !other || !summit) return refuse('not_found')
    await lockSummitShared(tx, summit.id)
    await lockDelegations(tx, [own.id, other.id])
    const settings = await settingsOf(tx, summit.id)
    if (!settings.lengths.includes(minutes)) return refuse('not_a_length', { field: 'minutes' })
    const pair = pairOf(input)
    if (input.interpretation && !pair) return refuse('two_languages', { field: 'languages[]' })
    const all = (await membersOf(tx, [own.id, other.id])).filter(isIn)
    const ownMembers = all.filter((member) => member.delegationId === own.id)
    const principal = principalOf(ownMembers, level)
    const counterpart = principalOf(
      all.filter((member) => member.delegationId === other.id),
      level,
    )
    if (!principal) return refuse('no_principal', { side: 'own' })
    if (!counterpart) return refuse('no_principal', { side: 'other' })
    const attending = ownMembers.filter(({ id }) => id !== principal.id && asked.includes(id))
    let offered = null
    if (startsAt !== null) {
      const sides = await offerSides(tx, summit, [principal, counterpart])
      const rooms = await meetingRooms(tx, summit.id)
      const brings = attending.some(({ capacity }) => capacity === 'interpreter')
      const frame = await offerFrame(tx, summit, settings, { minutes, pair: brings ? null : pair })
      const times = offeredTimes(frame, ...sides, rooms, attending.length + 2, [])
      offered = times.find((one) => +one.startsAt === +startsAt) ?? null
      if (!offered) {
        const all = offeredTimes({ ...frame, interpreters: null }, ...sides, rooms, attending.length + 2, [])
        if (!all.some((one) => +one.startsAt === +startsAt))
          return refuse('time_not_offered', { field: 'startsAt' })
        const free = times.map((one) => one.startsAt.toISOString())
        return refuse('no_interpreter', { field: 'startsAt', times: free })
      }
    }
    const time = {
      startsAt: offered?.startsAt ?? null,
      endsAt: offered?.endsAt ?? null,
      roomId: offered?.roomId ?? null,
    }
    const persons = [principal, ...attending].map(({ id }) => ({
      memberId: id,
      principal: id === principal.id,
    }))
    const bring = (meeting: { id: string; summitId: string }, side: Side) =>
      looked
        ? sendAlong(
            tx,
            meeting,
            { kept: looked.value, side, readers, addedAt: summit.clock },
            { ...by, at: now },
          )
        : ok(null)
    const until = answerBy(summit.clock, settings.answerHours, time.startsAt)

    const pending = await findPending(tx, own.id, other.id, level)
    if (pending) {
      const side = pending.askingId === own.id ? ('asking' as const) : ('asked' as const)
      if (side === 'asking') return refuse('pending', { id: pending.id })
      const brought = await bring(pending, side)
      if (!brought.ok) return brought
      const met = metBy({ side, awaits: pending.awaits, startsAt: pending.startsAt }, time.startsAt)
      if (met !== 'unchanged') {
        await insertPersons(tx, pending, side, persons)
        const fields =
          met === 'accepted'
            ? ({ state: 'accepted', awaits: null, answerBy: null } as const)
            : ({ ...time, state: 'countered', awaits: 'asking', answerBy: until } as const)
        const after = await become(tx, pending, summit, { act: 'ask', fields, by: { ...by, side } }, now)
        await tell(tx, after, summit, met, met === 'accepted' ? ['asking', 'asked'] : ['asking'], now, word)
      }
      return ok({ id: pending.id, joined: true })
    }

    const { subject, languages, interpretation } = input
    const id = await insertMeeting(tx, {
      ...{ summitId: summit.id, askingId: own.id, askedId: other.id, level, subject, minutes, languages },
      ...{ interpretation, note, ...time, answerBy: until, createdAt: summit.clock },
    })
    // The locks on both delegations leave no room for another at the same moment: the index stands behind them.
    if (id === null) return refuse('pending', { id: '' })
    await insertPersons(tx, { summitId: summit.id, id }, 'asking', persons)
    await insertStep(tx, {
      ...{ summitId: summit.id, bilateralId: id, number: 1, at: summit.clock, accountId: actor.accountId },
      ...{ side: 'asking', act: 'ask', from: null, to: 'requested', ...time },
    })
    await record(tx, {
      ...{ summitId: summit.id, accountId: actor.accountId, at: now, action: 'bilateral.ask' },
      ...{ subject: 'bilateral', subjectId: id, after: { state: 'requested', version: 1 } },
    })
    const brought = await bring({ id, summitId: summit.id }, 'asking')
    if (!brought.ok) return brought
    const made = await findForDelegation(tx, own.id, id)
    if (made) await tell(tx, made, summit, 'asked', ['asked'], now, word)
    return ok({ id, joined: false })
  })
}
