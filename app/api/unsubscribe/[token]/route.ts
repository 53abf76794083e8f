import { authSecret } from '@/app/_server/auth-secret'
import { plainAddress } from '@/app/_server/plain-address'
import { chooseLetters } from '@/domain/message/choose-letters'
import { stopView } from '@/domain/message/queries'
import { readUnsubscribeToken } from '@/domain/message/rules'

type Context = { params: Promise<{ token: string }> }

const headers = { 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' }

/** One click in a mail program (RFC 8058): it posts from its provider's servers, without a cookie and without our pages. */
export async function POST(_request: Request, { params }: Context): Promise<Response> {
  const link = readUnsubscribeToken((await params).token, authSecret())
  const done = link && (await chooseLetters({ by: 'letter', link }, false, new Date()))
  return new Response(null, { status: done?.ok ? 200 : 404, headers })
}

/** Opened instead, it shows the page with the button: opening stops nothing. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { token } = await params
  const link = readUnsubscribeToken(token, authSecret())
  const view = link && (await stopView(link, new Date()))
  if (!view) return new Response(null, { status: 404, headers })
  const location = plainAddress(view.language, '/unsubscribe/[token]', { token })
  return new Response(null, { status: 303, headers: { ...headers, location } })
}
