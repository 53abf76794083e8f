import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { type Claims, startProvider } from '../factories/oidc-provider'
import { freshDatabase } from '../setup/database'

await freshDatabase()
let claims: Claims & { nonce?: string } = { sub: 'one' }
const provider = await startProvider(() => claims)
Object.assign(process.env, {
  APP_URL: 'http://localhost:3000',
  AUTH_SECRET: 'of the tests',
  OIDC_ISSUER: provider.issuer,
  OIDC_CLIENT_ID: 'plenum',
  OIDC_CLIENT_SECRET: 'secret',
})
const { db } = await import('@/domain/shared/db')
const { actorSignedIn } = await import('@/domain/account/queries')
const { callAuth } = await import('@/app/_server/auth')
const { authOptions } = await import('@/app/_server/auth-options')
const options = authOptions('fr', async () => 'no_mail_here')

afterAll(() => provider.stop())
beforeEach(async () => {
  await db().account.deleteMany()
  claims = { sub: 'one', name: 'Anne', email: 'Anne@Ministry.Example', email_verified: true }
})

/** From the button to the provider and back, as one browser; `meddle` changes what it brings back. */
async function signInThere(
  meddle: (back: Record<string, string>, cookies: Record<string, string>) => void = () => undefined,
) {
  const callbackUrl = '/fr/compte'
  const start = await callAuth(
    { path: ['signin', 'oidc'], method: 'POST', query: {}, body: { callbackUrl }, cookies: {} },
    options,
  )
  const there = new URL(start.location ?? '')
  const cookies = jar(start.setCookies)
  const back = provider.agree(there)
  meddle(back, cookies)
  const end = await callAuth({ path: ['callback', 'oidc'], method: 'GET', query: back, cookies }, options)
  return { there, location: end.location, token: jar(end.setCookies)['next-auth.session-token'] }
}

function jar(setCookies: string[]): Record<string, string> {
  return Object.fromEntries(
    setCookies.map((cookie) => {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      return [name, decodeURIComponent(value)]
    }),
  )
}

const signedIn = (token: string | undefined) => (token ? actorSignedIn(token, new Date()) : null)

describe('A sign-in with the identity provider', () => {
  it('asks with PKCE, state and nonce, and hands nothing of ours over', async () => {
    const { there } = await signInThere()
    expect([...there.searchParams.keys()].sort()).toEqual([
      'client_id',
      'code_challenge',
      'code_challenge_method',
      'nonce',
      'redirect_uri',
      'response_type',
      'scope',
      'state',
    ])
    expect(there.searchParams.get('code_challenge_method')).toBe('S256')
  })

  it('makes an account in the reader’s language, once, and keeps no token of the provider', async () => {
    const first = await signInThere()
    expect(first.location).toBe('http://localhost:3000/fr/compte')
    expect(await signedIn(first.token)).toMatchObject({
      email: 'anne@ministry.example',
      name: 'Anne',
      language: 'fr',
    })
    const second = await signInThere()
    expect(second.token).not.toBe(first.token)
    expect((await signedIn(second.token))?.accountId).toBe((await signedIn(first.token))?.accountId)
    expect(await db().identity.findMany()).toMatchObject([
      { provider: 'oidc', providerAccountId: 'one', access_token: null, id_token: null, refresh_token: null },
    ])
    const recorded = await db().auditEntry.findMany({ orderBy: { at: 'asc' }, select: { action: true } })
    expect(recorded.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['account.created', 'account.linked', 'account.signed_in']),
    )
  })

  it('joins the account that already has the verified address', async () => {
    const { id } = await db().account.create({
      data: { email: 'anne@ministry.example', name: 'A.', language: 'en' },
    })
    expect(await signedIn((await signInThere()).token)).toMatchObject({
      accountId: id,
      name: 'A.',
      language: 'en',
    })
  })

  it('is refused without an address, or with one that the provider has not verified', async () => {
    await db().account.create({ data: { email: 'anne@ministry.example' } })
    const unverified: Claims[] = [
      { sub: 'x', email: 'anne@ministry.example', email_verified: false },
      { sub: 'x', email: 'anne@ministry.example' },
      { sub: 'x', email: 'anne', email_verified: true },
      { sub: 'x', email_verified: true },
    ]
    for (claims of unverified) {
      const { location, token } = await signInThere()
      expect(location).toContain('error=')
      expect(token).toBeUndefined()
    }
    expect(await db().identity.count()).toBe(0)
    expect(await db().signIn.count()).toBe(0)
  })

  it('is refused when state, nonce, code or the browser’s proof is another’s', async () => {
    const meddlings: Parameters<typeof signInThere>[0][] = [
      (back) => (back['state'] = 'another'),
      (back) => (back['code'] = 'another'),
      () => (claims = { ...claims, nonce: 'another' }),
      (_back, cookies) => delete cookies['next-auth.pkce.code_verifier'],
      (_back, cookies) => delete cookies['next-auth.state'],
    ]
    for (const meddle of meddlings) {
      const { location, token } = await signInThere(meddle)
      expect(location).toContain('error=')
      expect(token).toBeUndefined()
      claims = { sub: 'one', email: 'anne@ministry.example', email_verified: true }
    }
    expect(await db().signIn.count()).toBe(0)
  })
})
