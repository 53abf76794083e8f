import type { DemoStart } from '@/domain/account/restore-demo'
import { demoAccounts, rolesOf } from '@/prisma/demo/accounts'
import { delegationIdOf } from '@/prisma/demo/delegations/ids'
import { demoSlugs } from '@/prisma/demo/slugs'

/** Whether demo summits, demo accounts and the open mailbox are on: the default, `DEMO=0` ends it. */
export function demoIsOn(): boolean {
  return process.env['DEMO'] !== '0'
}

/** The accounts of the sign-in page's buttons; empty while the demo is off. */
export function demoSignIns(): typeof demoAccounts {
  return demoIsOn() ? demoAccounts : []
}

/** A demo account as it begins; null for any other address, and while the demo is off. */
export function demoStart(email: string): DemoStart | null {
  const account = demoSignIns().find((one) => one.email === email)
  if (!account) return null
  const { name, language, summits, state = null, delegation = state } = account
  const slugs = summits === 'platform' ? [null] : summits === 'all' ? demoSlugs : summits
  const roles = slugs.flatMap((slug) => {
    const delegationId = slug === null || delegation === null ? null : delegationIdOf(slug, delegation)
    return rolesOf(account).map((role) => ({ role, slug, state, delegationId }))
  })
  return { email, name, language, roles }
}
