import { z } from 'zod'
import { countTry, whyNotTried } from '@/domain/attempt/repository'
import type { Trier } from '@/domain/attempt/schema'
import { note, openLedger, tell } from '@/domain/quota/ledger'
import type { Actor } from '@/domain/shared/actor'
import { inTransaction } from '@/domain/shared/db'
import { once } from '@/domain/shared/once'
import { type Result, ok, refuse } from '@/domain/shared/result'
import type { SignedLink } from '@/domain/shared/signed-link'
import { linkWindowStart } from './link-rules'
import { authored } from './queries'
import {
  countLinksTo,
  findCategory,
  findCode,
  findPerson,
  insertDraft,
  insertGroup,
  joinGroup,
  lockLinksTo,
} from './repository'
import { whyNotLetIn, whyNotOpen } from './rules'
import { LINK_LIMIT, type StartInput, startInput } from './schema'
import type { Word } from './told-rules'

/** Who begins one: anybody, signed in or not; for another in their group, by their account or by the link to their own. */
export type Starter = {
  actor: Actor | null
  link?: SignedLink
  /** For the limit on wrong codes; none is asked of a program. */
  trier?: Trier
}

/** A registration that was begun, and the link by which whoever began it goes on. */
export type Started = { id: string; link: SignedLink }

const answer = z.object({ id: z.uuid() })

/** What a code that lets nobody in is refused with: each tells a guesser something, and counts as a try. */
const wrongCodes = ['code_unknown', 'code_wrong', 'code_revoked', 'code_ended', 'code_used_up']

/**
 * Begins a registration, with or without an account: a draft, and a letter with the link to go on. With `groupOf` it is
 * made for another person, by whoever may act on that registration, and both are a group.
 * Refusals: not_found · not_open_yet, registration_closed · code_needed, invitation_needed, code_unknown, code_wrong, code_revoked,
 * code_ended, code_used_up (`field`) · too_many_links (`links` in `minutes` to this address) · too_many_tries (`minutes`, `field`: codes that were wrong).
 */
export async function start(
  { actor, link: own, trier }: Starter,
  input: StartInput,
  now: Date,
  word: Word,
): Promise<Result<Started>> {
  const { key, summitId, categoryId, email, language, code, groupOf } = startInput.parse(input)
  return inTransaction(async (tx) => {
    const tooMany = code === '' || !trier ? null : await whyNotTried(tx, 'code', trier, now)
    if (tooMany) return refuse(tooMany.code, { ...tooMany.details, field: 'code' })
    const act = { key, summitId, act: 'start', subject: `${email} ${categoryId}`, at: now }
    const begun = await once(tx, act, answer, async () => {
      const category = await findCategory(tx, summitId, categoryId)
      if (!category) return refuse('not_found')
      const ledger = await openLedger(tx, summitId, now, word)
      const given = code === '' ? null : ((await findCode(tx, summitId, code)) ?? 'unknown')
      const refusal = whyNotOpen(category, ledger.clock) ?? whyNotLetIn(category, given, email, ledger.clock)
      if (refusal) return refusal
      const codeId = given === null || given === 'unknown' ? null : given.id
      const group = groupOf === null ? ok(null) : await groupWith(groupOf)
      if (!group.ok) return group
      await lockLinksTo(tx, email)
      if ((await countLinksTo(tx, email, linkWindowStart(now))) >= LINK_LIMIT.links)
        return refuse('too_many_links', { ...LINK_LIMIT, field: 'email' })
      const accountId = group.value === null ? (actor?.accountId ?? null) : null
      const id = await insertDraft(
        tx,
        { summitId, categoryId, accountId, groupId: group.value, codeId, email, language },
        ledger.clock,
      )
      await note(ledger, 'registration.started', id, {
        accountId: actor?.accountId ?? null,
        after: { category: category.code, group: group.value },
      })
      await tell(ledger, id, { kind: 'link' })
      return ok({ id })
    })
    // The refusal is an answer, and the transaction is committed with what it counts.
    const guessed = !begun.ok && code !== '' && wrongCodes.includes(begun.code)
    if (guessed && trier) await countTry(tx, 'code', trier, now)
    if (!begun.ok) return begun
    const { link } = await findPerson(tx, begun.value.id, now)
    return ok({ id: begun.value.id, link })

    async function groupWith(id: string): Promise<Result<string>> {
      const author = own ? { by: 'link' as const, link: own, id } : { by: 'account' as const, actor, id }
      const lead = await authored(tx, author, now)
      if (!lead.ok || lead.value.registration.summitId !== summitId) return refuse('not_found')
      const { registration } = lead.value
      if (registration.groupId) return ok(registration.groupId)
      const groupId = await insertGroup(tx, {
        summitId,
        accountId: actor?.accountId ?? null,
        email: registration.email,
        createdAt: now,
      })
      await joinGroup(tx, id, groupId)
      return ok(groupId)
    }
  })
}
