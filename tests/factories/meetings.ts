import type { Prisma } from '@/prisma/client/client'
import { db } from '@/domain/shared/db'
import type { DraftSummit } from './draft-summit'
import type { MadeDelegation } from './delegations'

/** A room for meetings. */
export async function meetingRoom(
  summit: DraftSummit,
  boardroom: number | null,
  position: number,
): Promise<string> {
  const { venueId } = await db().room.findFirstOrThrow({
    where: { id: summit.rooms[0] },
    select: { venueId: true },
  })
  const name = { en: `Salon ${position}`, fr: `Salon ${position}` }
  const room = await db().room.create({
    data: { summitId: summit.id, venueId, position, name, kind: 'bilateral', boardroom },
  })
  return room.id
}

/** A meeting that both sides have agreed to and that has no place yet, its two heads speaking. */
export async function agreed(
  summit: Pick<DraftSummit, 'id'>,
  asking: MadeDelegation,
  asked: MadeDelegation,
  differs: Partial<Prisma.BilateralUncheckedCreateInput> = {},
): Promise<string> {
  const { id } = await db().bilateral.create({
    data: {
      ...{ summitId: summit.id, askingId: asking.id, askedId: asked.id, level: 'ministers' },
      ...{
        state: 'accepted',
        subject: 'Open data',
        minutes: 30,
        createdAt: new Date('2019-05-10T12:00:00Z'),
      },
      ...differs,
      persons: {
        create: [
          { summitId: summit.id, memberId: asking.head, side: 'asking', principal: true },
          { summitId: summit.id, memberId: asked.head, side: 'asked', principal: true },
        ],
      },
    },
  })
  return id
}

/** A meeting that stands, with its room and its two heads. */
export async function scheduled(
  summit: Pick<DraftSummit, 'id'>,
  [asking, asked]: readonly [MadeDelegation, MadeDelegation],
  { roomId, startsAt, minutes = 30 }: { roomId: string; startsAt: Date; minutes?: number },
): Promise<string> {
  const endsAt = new Date(+startsAt + minutes * 60_000)
  const time = { startsAt, endsAt }
  const data = { ...time, minutes, roomId, state: 'scheduled' as const }
  return db().$transaction(async (tx) => {
    const { id } = await tx.bilateral.create({
      data: {
        ...{ summitId: summit.id, askingId: asking.id, askedId: asked.id, level: 'ministers' },
        ...{ subject: 'Open data', createdAt: new Date('2019-05-10T12:00:00Z'), ...data },
        persons: {
          create: [
            { summitId: summit.id, memberId: asking.head, side: 'asking', principal: true },
            { summitId: summit.id, memberId: asked.head, side: 'asked', principal: true },
          ],
        },
      },
    })
    const held = { summitId: summit.id, bilateralId: id, ...time }
    await tx.roomBooking.create({ data: { ...held, roomId, endsAt: new Date(+endsAt + 15 * 60_000) } })
    await tx.personBooking.createMany({
      data: [asking.head, asked.head].map((memberId) => ({ ...held, memberId })),
    })
    return id
  })
}
