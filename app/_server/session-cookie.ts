import { appUrl } from './app-url'

/** The cookie that next-auth reads too; under https it may not be set by a page without (`__Secure-`). */
export function sessionCookieName(): string {
  return isHttps() ? '__Secure-next-auth.session-token' : 'next-auth.session-token'
}

export function sessionCookieOptions() {
  return { httpOnly: true, sameSite: 'lax', path: '/', secure: isHttps() } as const
}

/** What no sign-in has as its token does not reach the database. */
export function isToken(value: string): boolean {
  return /^[\x21-\x7e]{8,200}$/.test(value)
}

function isHttps(): boolean {
  return appUrl().startsWith('https:')
}
