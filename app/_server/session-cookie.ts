import { appUrl } from './app-url'

/** The cookie that next-auth reads too; under https it may not be set by a page without (`__Secure-`). */
export function sessionCookieName(): string {
  return isHttps() ? '__Secure-next-auth.session-token' : 'next-auth.session-token'
}

export function sessionCookieOptions() {
  return { httpOnly: true, sameSite: 'lax', path: '/', secure: isHttps() } as const
}

function isHttps(): boolean {
  return appUrl().startsWith('https:')
}
