import { randomUUID } from 'node:crypto'
import type { Prisma } from '@/prisma/client/client'
import type { Actor } from '@/domain/shared/actor'
import { db } from '@/domain/shared/db'
import type { WordMember } from '@/domain/delegation/told-rules'
import { findState } from '@/domain/shared/states'
import type { DraftSummit } from './draft-summit'

/** Letters of tests say their kind and nothing else. */
export const wordMember: WordMember = ({ kind }) => ({ subject: kind, body: kind })

/** Somebody with a role in the summit. */
export async function official(
  summit: Pick<DraftSummit, 'id'>,
  role: 'protocol_officer' | 'focal_point',
  delegationId: string | null = null,
): Promise<Actor> {
  const email = `${randomUUID()}@people.example`
  const account = await db().account.create({
    data: { email, name: 'Ilse Roos', roles: { create: { role, summitId: summit.id, delegationId } } },
  })
  return {
    accountId: account.id,
    email,
    name: 'Ilse Roos',
    language: 'en',
    roles: [{ role, summitId: summit.id }],
  }
}

export type MadeDelegation = { id: string; quotaId: string; focal: Actor; head: string }

/** A State’s delegation with a focal point, places, and a confirmed head who speaks for it at every level. */
export async function delegation(
  summit: Pick<DraftSummit, 'id'>,
  code: string,
  differs: Partial<Prisma.DelegationUncheckedCreateInput> = {},
  places = 8,
): Promise<MadeDelegation> {
  const state = findState(code)
  const name = { en: state?.name.en.short ?? code, fr: state?.name.fr.short ?? code }
  const { id } = await db().delegation.create({
    data: {
      ...{ summitId: summit.id, kind: state ? 'state' : 'organisation', countryCode: state?.iso2 ?? null },
      ...{ shortName: name, longName: name, createdAt: new Date('2019-05-01T12:00:00Z') },
      ...differs,
    },
  })
  const quota = await db().quota.create({
    data: { summitId: summit.id, kind: 'delegation', subject: id, size: places },
  })
  const focal = await official(summit, 'focal_point', id)
  const head = await member(summit, { id, quotaId: quota.id }, { capacity: 'head' })
  return { id, quotaId: quota.id, focal, head }
}

/** A confirmed member with a place. */
export async function member(
  summit: Pick<DraftSummit, 'id'>,
  of: { id: string; quotaId: string },
  differs: Partial<Prisma.DelegationMemberUncheckedCreateInput> = {},
): Promise<string> {
  const { id } = await db().delegationMember.create({
    data: {
      ...{
        summitId: summit.id,
        delegationId: of.id,
        name: 'Kadri Tamm',
        capacity: 'delegate',
        state: 'confirmed',
      },
      createdAt: new Date('2019-05-01T12:00:00Z'),
      ...differs,
    },
  })
  await db().seat.create({
    data: {
      ...{ summitId: summit.id, quotaId: of.quotaId, memberId: id, state: 'held', heldFor: 'delegation' },
      at: new Date('2019-05-01T12:00:00Z'),
    },
  })
  return id
}
