import { cookies } from 'next/headers'
import { sitePath } from '@/app/_server/callback'
import { demoIsOn, demoSignIns, demoStart } from '@/app/_server/demo'
import { readForm, refusePost } from '@/app/_server/read-form'
import { isSameOrigin } from '@/app/_server/same-origin'
import { sessionCookieName, sessionCookieOptions } from '@/app/_server/session-cookie'
import { restoreDemo } from '@/domain/account/restore-demo'
import { signInDemo } from '@/domain/account/sign-in-demo'

/** Signs in as one of the demo accounts: `email`, and `callback`, a path of this site to go on to. */
export async function POST(request: Request): Promise<Response> {
  if (!demoIsOn()) return refusePost(404, 'no_such_address')
  if (!isSameOrigin(request.headers)) return refusePost(403, 'other_origin')
  const form = await readForm(request)
  if (!form.ok) return refusePost(form.status, form.code)
  const email = (form.fields['email'] ?? '').trim().toLowerCase()
  const now = new Date()
  const start = demoStart(email)
  if (start) await restoreDemo(start, now)
  const result = await signInDemo({ email, demoEmails: demoSignIns().map((demo) => demo.email) }, now)
  if (!result.ok) return refusePost(404, 'no_such_address')
  const { sessionToken, expires, language } = result.value
  ;(await cookies()).set(sessionCookieName(), sessionToken, { ...sessionCookieOptions(), expires })
  const location = sitePath(form.fields['callback']) ?? (language === 'fr' ? '/fr/compte' : '/en/account')
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } })
}
