import { NextRequest } from 'next/server'
import createMiddleware from 'next-intl/middleware'
import { refuseBadPost } from './app/_server/post-guard'
import { routing } from './messages/routing'

const localize = createMiddleware(routing)

/**
 * Sends a translated address to its page, and gives every page a content security policy with a nonce.
 * It is no gate: who may see what is decided by every query and verb. The page store in front of it sets
 * a stricter policy, without nonce, on the copies that it hands out.
 */
export default async function proxy(request: NextRequest): Promise<Response> {
  const refusal = await refuseBadPost(request)
  if (refusal) return refusal
  const nonce = Buffer.from(crypto.randomUUID()).toString('base64')
  const policy = [
    `default-src 'self'`,
    `script-src 'self' 'nonce-${nonce}'${process.env.NODE_ENV === 'development' ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' 'unsafe-inline'`,
    `img-src 'self' data: https:`,
    `object-src 'none'`,
    `base-uri 'self'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
  ].join('; ')
  const headers = new Headers(request.headers)
  headers.set('content-security-policy', policy)
  const response = localize(new NextRequest(request, { headers }))
  response.headers.set('content-security-policy', policy)
  response.headers.set('x-content-type-options', 'nosniff')
  response.headers.set('referrer-policy', 'strict-origin-when-cross-origin')
  return response
}

export const config = {
  // Everything but the API, Next's own files and files with an extension.
  matcher: '/((?!api|_next|.*\\..*).*)',
}
