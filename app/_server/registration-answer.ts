import { z } from 'zod'
import type { Author } from '@/domain/registration/queries'
import type { Result } from '@/domain/shared/result'
import { registrationAuthor } from './registration-author'

/** For whoever may act on the registration, and for nobody else; kept nowhere on the way. */
export const privateHeaders = {
  'cache-control': 'private, no-store',
  'referrer-policy': 'no-referrer',
  vary: 'cookie',
}

/** Who asks for something of one registration by its page's key; null for a link that was not signed here. */
export async function authorOf(request: Request, params: Promise<{ key: string }>): Promise<Author | null> {
  const of = z.uuid().safeParse(new URL(request.url).searchParams.get('of')).data
  return registrationAuthor((await params).key, of)
}

/** The JSON of one registration by its page's key; a link that opens nothing and another's registration are both not found. */
export async function registrationAnswer<T>(
  request: Request,
  params: Promise<{ key: string }>,
  query: (author: Author, now: Date) => Promise<Result<T>>,
  more: Record<string, string> = {},
): Promise<Response> {
  const author = await authorOf(request, params)
  const found = author && (await query(author, new Date()))
  return found?.ok
    ? Response.json(found.value, { headers: { ...privateHeaders, ...more } })
    : new Response(null, { status: 404, headers: privateHeaders })
}
