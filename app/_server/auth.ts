import { createHash, randomBytes } from 'node:crypto'
import NextAuth, { type AuthOptions } from 'next-auth'
import type { NextApiRequest, NextApiResponse } from 'next'
import { isToken } from './session-cookie'
import { appUrl } from './app-url'
import { sitePath } from './callback'

/** One call of next-auth's handler: `path` as below `/api/auth/`. */
export type AuthCall = {
  path: string[]
  method: 'GET' | 'POST'
  query?: Record<string, string>
  body?: Record<string, string>
  cookies: Record<string, string>
}

export type AuthAnswer = { status: number; location: string | null; setCookies: string[]; body: unknown }

/**
 * Calls next-auth, whose address is `APP_URL` whatever host the request named. For a POST the caller has made sure that
 * it comes from our own pages (`isSameOrigin`, or Next's check of server actions), so its CSRF token, which
 * needs a cookie before the form is drawn, is filled in here.
 */
export async function callAuth(call: AuthCall, options: AuthOptions): Promise<AuthAnswer> {
  process.env['NEXTAUTH_URL'] = appUrl()
  const csrf = csrfPair(options.secret ?? '')
  const request = {
    method: call.method,
    query: { ...safeCallback(call.query), nextauth: call.path },
    body: call.method === 'POST' ? { ...safeCallback(call.body), csrfToken: csrf.token } : undefined,
    cookies: { ...safeCookies(call.cookies), [csrfCookieName(options)]: csrf.cookie },
    headers: { host: new URL(appUrl()).host },
  }
  const { response, answer } = recorder()
  // next-auth reads of a request and writes to a response only what is made here (its source, next/index.js).
  await NextAuth(request as unknown as NextApiRequest, response as unknown as NextApiResponse, options)
  return {
    ...answer,
    setCookies: answer.setCookies.filter((cookie) => !/next-auth\.csrf-token=/.test(cookie)),
  }
}

function csrfPair(secret: string): { token: string; cookie: string } {
  const token = randomBytes(32).toString('hex')
  return { token, cookie: `${token}|${createHash('sha256').update(`${token}${secret}`).digest('hex')}` }
}

function csrfCookieName(options: AuthOptions): string {
  return `${options.useSecureCookies ? '__Host-' : ''}next-auth.csrf-token`
}

/** Only paths of this site go on to next-auth, which answers 500 to an address that is none. */
function safeCallback(fields: Record<string, string> = {}): Record<string, string> {
  const { callbackUrl, ...rest } = fields
  const path = sitePath(callbackUrl)
  return path ? { ...rest, callbackUrl: `${appUrl()}${path}` } : rest
}

function safeCookies(cookies: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(cookies).filter(
      ([name, value]) =>
        !(name.endsWith('next-auth.callback-url') && sitePath(value) === null) &&
        !(name.endsWith('next-auth.session-token') && !isToken(value)),
    ),
  )
}

/** Takes down what next-auth says to a response of the pages router. */
function recorder() {
  const answer: AuthAnswer = { status: 200, location: null, setCookies: [], body: null }
  const end = (body: unknown = null) => {
    answer.body = body
  }
  const response = {
    status(code: number) {
      answer.status = code
      return response
    },
    getHeader: (name: string) => (name.toLowerCase() === 'set-cookie' ? answer.setCookies : undefined),
    setHeader(name: string, value: string | string[]) {
      if (name.toLowerCase() === 'set-cookie') answer.setCookies = [value].flat()
      if (name.toLowerCase() === 'location') answer.location = [value].flat()[0] ?? null
      return response
    },
    json: end,
    send: end,
    end,
  }
  return { response, answer }
}
