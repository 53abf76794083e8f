import { PrismaAdapter } from '@auth/prisma-adapter'
import type { Adapter, AdapterAccount } from 'next-auth/adapters'
import { record } from '@/domain/shared/audit'
import { db, inTransaction } from '@/domain/shared/db'
import type { Language } from '@/domain/shared/language'

/**
 * next-auth's storage on our tables: its user is an `Account`, its account an `Identity`, its session a `SignIn`,
 * its verification token a `SignInLink`. What is done otherwise than by the adapter's own code:
 * - a new account gets the language of the page it came from, and an audit line; so does each sign-in;
 * - of an identity only the link is kept: no tokens, which nothing here would use;
 * - ending a session that is gone already is no fault (an old cookie beside a new link).
 * @param language of a new account
 */
export function authAdapter(language: Language): Adapter {
  const client = db()
  const tables = {
    user: client.account,
    account: client.identity,
    session: client.signIn,
    verificationToken: client.signInLink,
  }
  // The adapter calls only these four delegates, by the names that it expects (its source, index.js).
  const adapter = PrismaAdapter(tables as unknown as Parameters<typeof PrismaAdapter>[0]) as Adapter
  return {
    ...adapter,
    createUser: ({ email, name, emailVerified }: NewUser) =>
      inTransaction(async (tx) => {
        const account = await tx.account.create({
          data: { email: email.trim().toLowerCase(), name: name ?? null, emailVerified, language },
        })
        await record(tx, {
          ...ofAccount(account.id, 'account.created'),
          after: { name: account.name, language },
        })
        return account
      }),
    createSession: (row) =>
      inTransaction(async (tx) => {
        const session = await tx.signIn.create({ data: row })
        await record(tx, ofAccount(row.userId, 'account.signed_in'))
        return session
      }),
    deleteSession: async (sessionToken) => {
      await client.signIn.deleteMany({ where: { sessionToken } })
    },
    linkAccount: ({ userId, type, provider, providerAccountId }: AdapterAccount) =>
      inTransaction(async (tx) => {
        await tx.identity.create({ data: { userId, type, provider, providerAccountId } })
        await record(tx, { ...ofAccount(userId, 'account.linked'), after: { provider } })
        return undefined
      }),
  }
}

type NewUser = { email: string; name?: string | null | undefined; emailVerified: Date | null }

function ofAccount(id: string, action: string) {
  return { summitId: null, accountId: id, at: new Date(), action, subject: 'account', subjectId: id }
}
