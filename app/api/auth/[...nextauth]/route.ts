import { cookies } from 'next/headers'
import type { NextRequest } from 'next/server'
import { type AuthAnswer, callAuth } from '@/app/_server/auth'
import { authOptions } from '@/app/_server/auth-options'
import { languageOfPath, sitePath } from '@/app/_server/callback'
import { readForm, refusePost } from '@/app/_server/read-form'
import { isSameOrigin } from '@/app/_server/same-origin'
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
  return answer(await call('POST', path, fields, fields, language), language, fields)
}

async function call(
  method: 'GET' | 'POST',
  path: string[],
  query: Record<string, string>,
  body: Record<string, string>,
  language: Language,
): Promise<AuthAnswer> {
  const sent = Object.fromEntries((await cookies()).getAll().map(({ name, value }) => [name, value]))
  return callAuth({ method, path, query, body, cookies: sent }, authOptions(language))
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
  headers.set('location', ourPage(new URL(location), language, sent))
  return new Response(null, { status: 303, headers })
}

function ourPage(url: URL, language: Language, sent: Record<string, string>): string {
  const page = /^\/api\/auth\/([a-z-]+)/.exec(url.pathname)?.[1]
  if (page === undefined)
    return sitePath(url.href) ?? (url.pathname === '/' ? pageFor('/', language, {}) : url.href)
  if (page === 'verify-request') return pageFor('/sign-in/check-mail', language, {})
  const error = url.searchParams.get('error')
  return pageFor('/sign-in', language, { ...sent, ...(error ? { error } : {}) })
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
