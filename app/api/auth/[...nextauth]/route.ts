import { cookies } from 'next/headers'
import { getTranslations } from 'next-intl/server'
import type { NextRequest } from 'next/server'
import { appUrl } from '@/app/_server/app-url'
import { type AuthAnswer, callAuth } from '@/app/_server/auth'
import { authOptions, oidcProvider } from '@/app/_server/auth-options'
import { languageOfPath, sitePath } from '@/app/_server/callback'
import { readForm, refusePost } from '@/app/_server/read-form'
import { isSameOrigin } from '@/app/_server/same-origin'
import { sendLinkByMail } from '@/app/_server/sign-in-mail'
import { emailAddress } from '@/domain/account/schema'
import type { Language } from '@/domain/shared/language'
import { getPathname } from '@/messages/navigation'

type Context = { params: Promise<{ nextauth: string[] }> }

/** Of next-auth's addresses only those that a browser needs; pages are our own, in both languages. */
const readable = /^(csrf|providers|session|signin|signout|error|verify-request|callback\/(email|oidc))$/
const postable = /^(signin\/(email|oidc)|signout|callback\/email)$/

/** next-auth's own pages, and ours in their place. */
const ownPages: Record<string, Page> = {
  signin: '/sign-in',
  signout: '/account',
  error: '/sign-in',
  'verify-request': '/sign-in/check-mail',
}

export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const path = (await params).nextauth
  if (!readable.test(path.join('/'))) return refusePost(404, 'no_such_address')
  const query = Object.fromEntries(request.nextUrl.searchParams)
  const language = await readersLanguage(request, query)
  // A mail's link changes nothing by being opened (domain rule 13): our page has the button that posts.
  if (path.join('/') === 'callback/email') return seeOther(pageFor('/sign-in/confirm', language, query))
  const page = ownPages[path.join('/')]
  if (page) return seeOther(pageFor(page, language, query))
  return answer(await call('GET', path, query, {}, language), language, query)
}

export async function POST(request: NextRequest, { params }: Context): Promise<Response> {
  const path = (await params).nextauth
  if (!postable.test(path.join('/'))) return refusePost(404, 'no_such_address')
  if (!isSameOrigin(request.headers)) return refusePost(403, 'other_origin')
  const form = await readForm(request)
  if (!form.ok) return refusePost(form.status, form.code)
  const fields = { ...Object.fromEntries(request.nextUrl.searchParams), ...form.fields }
  fields['callbackUrl'] ??= fields['callback'] ?? ''
  const language = await readersLanguage(request, fields)
  const error = mistakeIn(path.join('/'), fields)
  if (error) return seeOther(pageFor('/sign-in', language, { ...fields, error }))
  // To the identity provider next-auth would hand on whatever stands in the query.
  const query = path[0] === 'callback' ? fields : {}
  return answer(await call('POST', path, query, fields, language), language, fields)
}

/** What next-auth would log as a fault of ours, though it is only a mistyped address or a link that is not whole. */
function mistakeIn(
  path: string,
  { email, token }: Record<string, string>,
): 'EmailSignin' | 'Verification' | null {
  if (path === 'signin/email' && !emailAddress.safeParse(email).success) return 'EmailSignin'
  const isLink = emailAddress.safeParse(email).success && /^[0-9a-f]{64}$/.test(token ?? '')
  return path === 'callback/email' && !isLink ? 'Verification' : null
}

async function call(
  method: 'GET' | 'POST',
  path: string[],
  query: Record<string, string>,
  body: Record<string, string>,
  language: Language,
): Promise<AuthAnswer> {
  const sent = Object.fromEntries((await cookies()).getAll().map(({ name, value }) => [name, value]))
  return callAuth({ method, path, query, body, cookies: sent }, authOptions(language, sendLinkByMail))
}

async function readersLanguage(request: NextRequest, fields: Record<string, string>): Promise<Language> {
  const remembered = (await cookies()).getAll().find(({ name }) => name.endsWith('next-auth.callback-url'))
  const path = sitePath(fields['callbackUrl'] ?? fields['callback']) ?? sitePath(remembered?.value)
  return languageOfPath(path, request.headers.get('accept-language'))
}

/** next-auth's answer with its own pages replaced by ours, and never kept by a cache. */
function answer(
  { status, location, setCookies, body }: AuthAnswer,
  language: Language,
  sent: Record<string, string>,
) {
  const headers = new Headers({ 'cache-control': 'private, no-store' })
  for (const cookie of setCookies) headers.append('set-cookie', cookie)
  // next-auth answers in text only to what it does not know, such as a provider that is not set up.
  if (typeof body === 'string') return refusePost(404, 'no_such_address')
  if (location === null) return Response.json(body, { status, headers })
  const { href, ours } = goOnTo(new URL(location, appUrl()), language, sent)
  if (!ours) return handOver(href, headers, language)
  headers.set('location', href)
  return new Response(null, { status: 303, headers })
}

/** Where next-auth sends on to: its pages are ours, a page of the site is its path, else it is the identity provider. */
function goOnTo(url: URL, language: Language, sent: Record<string, string>): { href: string; ours: boolean } {
  const page = /^\/api\/auth\/([a-z-]+)/.exec(url.pathname)?.[1]
  if (url.origin !== new URL(appUrl()).origin) return { href: url.href, ours: false }
  if (page === undefined) return { href: sitePath(url.href) ?? pageFor('/', language, {}), ours: true }
  if (page === 'verify-request') return { href: pageFor('/sign-in/check-mail', language, {}), ours: true }
  const error = url.searchParams.get('error')
  return { href: pageFor('/sign-in', language, { ...sent, ...(error ? { error } : {}) }), ours: true }
}

/**
 * To the identity provider by a page that moves on by itself: our policy lets no form lead to another site, not even
 * by a redirect (CSP `form-action`), and the provider's pages may stand on several.
 */
async function handOver(href: string, headers: Headers, language: Language): Promise<Response> {
  const t = await getTranslations({ locale: language, namespace: 'signIn' })
  const address = href.replace(/[&"'<>]/g, (character) => `&#${character.charCodeAt(0)};`)
  const title = t('goingOn', { name: oidcProvider()?.name ?? '' }).replace(/[&<>]/g, '')
  headers.set('content-type', 'text/html; charset=utf-8')
  headers.set('content-security-policy', "default-src 'none'; frame-ancestors 'none'; base-uri 'none'")
  headers.set('referrer-policy', 'no-referrer')
  return new Response(
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8">` +
      `<meta name="viewport" content="width=device-width"><title>${title}</title>` +
      `<meta http-equiv="refresh" content="0; url=${address}"></head>` +
      `<body><main><h1>${title}</h1><p><a href="${address}">${t('goOn')}</a></p></main></body></html>`,
    { headers },
  )
}

type Page = '/' | '/sign-in' | '/sign-in/check-mail' | '/sign-in/confirm' | '/account'

/** The page's path in the language with what it reads of these fields. */
function pageFor(page: Page, language: Language, fields: Record<string, string>): string {
  const kept = new URLSearchParams()
  if (page === '/sign-in/confirm')
    for (const name of ['email', 'token'] as const) if (fields[name]) kept.set(name, fields[name])
  const callback = sitePath(fields['callbackUrl'] ?? fields['callback'])
  if (callback && page !== '/' && page !== '/account') kept.set('callback', callback)
  if (fields['error'] && page === '/sign-in') kept.set('error', fields['error'].slice(0, 60))
  const path = getPathname({ locale: language, href: page })
  return kept.size > 0 ? `${path}?${kept}` : path
}

function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } })
}
