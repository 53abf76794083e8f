import type { AuthOptions } from 'next-auth'
import type { Provider } from 'next-auth/providers/index'
import { emailAddress } from '@/domain/account/schema'
import { LINK_MINUTES, SIGNED_IN_DAYS } from '@/domain/account/rules'
import type { Language } from '@/domain/shared/language'
import { appUrl } from './app-url'
import { authAdapter } from './auth-adapter'
import { authSecret } from './auth-secret'
import { logFault } from './log-fault'
import { takeOver } from '@/domain/registration/take-over'

/** The identity provider that `OIDC_ISSUER`, `OIDC_CLIENT_ID` and `OIDC_CLIENT_SECRET` name, and how it is called. */
export function oidcProvider(): { name: string } | null {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME } = process.env
  return OIDC_ISSUER && OIDC_CLIENT_ID && OIDC_CLIENT_SECRET ? { name: OIDC_NAME || 'OpenID Connect' } : null
}

/** Queues the mail for next-auth's own address `callback`; gives the refusal, or null when it is queued. */
export type SendLink = (email: string, callback: URL, language: Language) => Promise<string | null>

/** Tells next-auth that no link was sent; the message is the verb's refusal. */
class LinkRefused extends Error {}

/**
 * next-auth's settings for one request. Sessions are rows: deleting one signs out at once.
 * @param language of the reader, for mails and new accounts
 * @param onRefusal hears why no link was sent; next-auth itself only says that there was an error
 */
export function authOptions(
  language: Language,
  sendLink: SendLink,
  onRefusal: (code: string) => void = () => undefined,
): AuthOptions {
  return {
    adapter: authAdapter(language),
    secret: authSecret(),
    useSecureCookies: appUrl().startsWith('https:'),
    session: { strategy: 'database', maxAge: SIGNED_IN_DAYS * 86_400 },
    providers: [emailProvider(language, sendLink, onRefusal), ...oidcProviders()],
    callbacks: {
      // An account by an address that its provider has not verified could be a trap for the address's owner.
      signIn: ({ account, profile }) => account?.type === 'email' || isVerified(profile),
    },
    events: {
      // What was registered before the account, under the address that has just been shown to be theirs. A sign-in never fails by it.
      signIn: async ({ user }) => {
        await takeOver({ accountId: user.id }, new Date()).catch((fault: unknown) =>
          logFault('take over', fault),
        )
      },
    },
    logger: {
      error: (code, about) => {
        const fault = about instanceof Error ? about : about.error
        if (!(fault instanceof LinkRefused)) logFault(`sign-in ${code}`, fault)
      },
      warn: () => undefined,
    },
  }
}

function emailProvider(language: Language, sendLink: SendLink, onRefusal: (code: string) => void): Provider {
  return {
    id: 'email',
    type: 'email',
    name: 'Email',
    maxAge: LINK_MINUTES * 60,
    options: {},
    server: '',
    from: '',
    normalizeIdentifier: (typed) => emailAddress.parse(typed),
    sendVerificationRequest: async ({ identifier, url }) => {
      const refusal = await sendLink(identifier, new URL(url), language)
      if (refusal === null) return
      onRefusal(refusal)
      throw new LinkRefused(refusal)
    },
  }
}

function oidcProviders(): Provider[] {
  const named = oidcProvider()
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET } = process.env
  if (!named || !OIDC_ISSUER || !OIDC_CLIENT_ID || !OIDC_CLIENT_SECRET) return []
  return [
    {
      id: 'oidc',
      name: named.name,
      type: 'oauth',
      wellKnown: `${OIDC_ISSUER.replace(/\/$/, '')}/.well-known/openid-configuration`,
      clientId: OIDC_CLIENT_ID,
      clientSecret: OIDC_CLIENT_SECRET,
      authorization: { params: { scope: 'openid email profile' } },
      idToken: true,
      checks: ['pkce', 'state', 'nonce'],
      // Not dangerous here: the operator chose the provider, and `signIn` above takes verified addresses only.
      allowDangerousEmailAccountLinking: true,
      profile: (claims: { sub: string; name?: string; email?: string }) => ({
        id: claims.sub,
        name: claims.name?.trim().slice(0, 120) || null,
        email: emailAddress.safeParse(claims.email).data ?? null,
      }),
    },
  ]
}

/** `OIDC_TRUST_EMAIL=1` is for a provider that verifies every address and sends no claim about it. */
function isVerified(profile: unknown): boolean {
  if (typeof profile !== 'object' || profile === null) return false
  const claims: { email?: unknown; email_verified?: unknown } = profile
  if (!emailAddress.safeParse(claims.email).success) return false
  if (claims.email_verified === true || claims.email_verified === 'true') return true
  return claims.email_verified === undefined && process.env['OIDC_TRUST_EMAIL'] === '1'
}
