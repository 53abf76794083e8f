import { z } from 'zod'
import { type PassTrust, passTrust } from '@/domain/pass/schema'

/** A scan that waits for the network: what is sent, and the serial by which a second scan of the same pass is known here. */
const keptScan = z.object({ key: z.uuid(), code: z.string(), at: z.iso.datetime(), serial: z.string() })
export type KeptScan = z.output<typeof keptScan>

const store = (summitId: string) => `plenum.scans.${summitId}`
const trustStore = (summitId: string) => `plenum.trust.${summitId}`

/** What this device has kept; nothing where its memory holds anything else. Names are never kept: a code says none. */
export function keptScans(summitId: string): KeptScan[] {
  return read(store(summitId), z.array(keptScan)) ?? []
}

export function keepScans(summitId: string, scans: readonly KeptScan[]): void {
  localStorage.setItem(store(summitId), JSON.stringify(scans))
}

/** Keys and revoked passes as of the last time that the network was there. */
export const keptTrust = (summitId: string): PassTrust | null => read(trustStore(summitId), passTrust)

/** Asks for keys and revoked passes and keeps them. @returns whether the network was there */
export async function renewTrust(summitId: string, slug: string): Promise<boolean> {
  try {
    const answer = await fetch(`/api/v1/summits/${slug}/pass-trust.json`, { cache: 'no-store' })
    const trust = passTrust.safeParse(answer.ok ? await answer.json() : null)
    if (trust.success) localStorage.setItem(trustStore(summitId), JSON.stringify(trust.data))
    return true
  } catch {
    return false // not reached
  }
}

/** Sends what was kept, the oldest first; what is answered, whatever the answer, is kept no longer. @returns how many are left, and how many of those sent were refused */
export async function sendKept(summitId: string, slug: string): Promise<{ left: number; refused: number }> {
  let refused = 0
  for (const { key, code, at } of keptScans(summitId)) {
    try {
      const answer = await fetch(`/api/manage/${slug}/check-in`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ summitId, key, code, at }),
      })
      // A fault of the server, and one who is signed out meanwhile, are no answer to the scan.
      if (answer.status >= 500 || answer.status === 404) break
      if (!answer.ok) refused += 1
      keepScans(
        summitId,
        keptScans(summitId).filter((one) => one.key !== key),
      )
    } catch {
      break // not reached: the rest waits on
    }
  }
  return { left: keptScans(summitId).length, refused }
}

function read<T>(name: string, schema: z.ZodType<T>): T | null {
  try {
    return schema.safeParse(JSON.parse(localStorage.getItem(name) ?? 'null')).data ?? null
  } catch {
    return null // no JSON of ours
  }
}
