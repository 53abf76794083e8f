import type { Actor } from '@/domain/shared/actor'
import type { Tx } from '@/domain/shared/db'
import { demoAccounts, type DemoAccount, rolesOf } from './accounts'
import { idOf } from './identity'
import { summitIdOf } from './rows'

/** Writes the demo accounts and their roles in these summits. */
export async function writeAccounts(tx: Tx, slugs: string[]): Promise<void> {
  await tx.account.createMany({
    data: demoAccounts.map(({ email, name, language }) => ({
      id: accountIdOf(email),
      email,
      name,
      language,
    })),
    skipDuplicates: true,
  })
  await tx.roleAssignment.createMany({
    data: demoAccounts.flatMap((account) =>
      summitIdsOf(account, slugs).flatMap((summitId) =>
        rolesOf(account).map((role) => ({
          id: idOf('role', account.email, role, summitId ?? 'platform'),
          accountId: accountIdOf(account.email),
          summitId,
          role,
          state: account.state ?? null,
        })),
      ),
    ),
    skipDuplicates: true,
  })
}

/** The organiser of the demo summits, in whose name their first releases are published. */
export function demoOrganiser(slugs: string[]): Actor {
  const account = demoAccounts.find(({ role }) => role === 'organiser')
  if (!account) throw new Error('no demo account is an organiser')
  const { email, name, language, role } = account
  const roles = summitIdsOf(account, slugs).map((summitId) => ({ role, summitId }))
  return { accountId: accountIdOf(email), email, name, language, roles }
}

/** The id of a demo account. */
export function accountIdOf(email: string): string {
  return idOf('account', email)
}

function summitIdsOf(account: DemoAccount, slugs: string[]): (string | null)[] {
  if (account.summits === 'platform') return [null]
  const { summits } = account
  return slugs.filter((slug) => summits === 'all' || summits.includes(slug)).map(summitIdOf)
}
