import { type Tx, db } from '@/domain/shared/db'
import type { PassTrust } from './schema'
import { summitMark } from './token-rules'

/** What anybody needs to verify the passes of a summit; null for none, and for one that is not announced yet. */
export async function trustOf(slug: string): Promise<PassTrust | null> {
  const summit = await summitTrusted(db(), slug)
  return (
    summit && {
      summit: { slug: summit.slug, id: summitMark(summit.id), timeZone: summit.timeZone },
      algorithm: 'Ed25519',
      keys: summit.passKeys.map(({ number, publicKey, activeFrom, retiredAt, revokedAt }) => ({
        number,
        publicKey,
        activeFrom: activeFrom.toISOString(),
        retiredAt: retiredAt?.toISOString() ?? null,
        revokedAt: revokedAt?.toISOString() ?? null,
      })),
      revoked: summit.passes.map(({ serial }) => serial),
    }
  )
}

/** Keys and revoked serials of a summit by its slug; null for none, and for one that is not announced. */
const summitTrusted = (tx: Tx, slug: string) =>
  tx.summit.findFirst({
    where: { slug, state: { not: 'draft' } },
    select: {
      id: true,
      slug: true,
      timeZone: true,
      passKeys: { orderBy: { number: 'asc' } },
      passes: {
        where: { revokedAt: { not: null }, key: { revokedAt: null } },
        orderBy: { serial: 'asc' },
        select: { serial: true },
      },
    },
  })
