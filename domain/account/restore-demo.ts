import { record } from '@/domain/shared/audit'
import { inTransaction } from '@/domain/shared/db'
import { type Result, ok } from '@/domain/shared/result'
import * as accounts from './repository'
import type { RoleStart } from './repository'

/** A demo account as it begins: its roles by the slugs of summits, null for the platform's, and those of focal points with their delegation. */
export type DemoStart = {
  email: string
  name: string
  language: 'en' | 'fr'
  roles: readonly RoleStart[]
}

/**
 * Makes a demo account anew whose holder has erased it, with the roles that it begins with and nothing else, so that the next
 * visitor finds the demo whole. The caller allows it only while the demo is on. One that is there stays as it is.
 */
export async function restoreDemo(demo: DemoStart, now: Date): Promise<Result<{ made: boolean }>> {
  return inTransaction(async (tx) => {
    const { email, name, language, roles } = demo
    if (await accounts.findAccountByEmail(tx, email)) return ok({ made: false })
    const id = await accounts.insertAccount(tx, { email, name, language })
    if (id === null) return ok({ made: false })
    await accounts.insertRoles(tx, id, roles)
    await record(tx, {
      ...{ summitId: null, accountId: id, at: now, action: 'account.created' },
      ...{ subject: 'account', subjectId: id, after: { name, language, by: 'demo' } },
    })
    return ok({ made: true })
  })
}
