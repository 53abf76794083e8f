import { createHash } from 'node:crypto'
import { getTranslations } from 'next-intl/server'

type File = { body: string; type: string; name: string }

/** Open data may be read from any site; what a refusal says, too. */
const open = { 'access-control-allow-origin': '*', 'x-content-type-options': 'nosniff' }

/** The file, or 304 when the reader has these very bytes (RFC 9110, section 13.1.2). */
export function feedAnswer(request: Request, { body, type, name }: File): Response {
  const etag = `"${createHash('sha256').update(body).digest('base64url')}"`
  const headers = {
    ...open,
    etag,
    'cache-control': 'public, max-age=0, must-revalidate',
    'content-type': type,
    'content-disposition': `inline; filename="${name}"`,
  }
  if (matches(request.headers.get('if-none-match'), etag)) {
    return new Response(null, {
      status: 304,
      headers: { ...open, etag, 'cache-control': headers['cache-control'] },
    })
  }
  return new Response(body, { headers })
}

/** `*`, or a list of tags, compared weakly: a proxy that compressed the answer made its tag weak. */
function matches(condition: string | null, etag: string): boolean {
  if (condition === null) return false
  return condition.split(',').some((one) => ['*', etag].includes(one.trim().replace(/^W\//, '')))
}

export type FeedRefusal =
  | 'unknown_summit'
  | 'unknown_session'
  | 'unknown_language'
  | 'unknown_day'
  | 'unknown_track'
  | 'repeated_parameter'

/** What is wrong with the address, in both languages since a program's language is not known. */
export async function feedRefusal(status: 400 | 404, code: FeedRefusal, where: string): Promise<Response> {
  const [en, fr] = await Promise.all([
    getTranslations({ locale: 'en', namespace: 'openData.errors' }),
    getTranslations({ locale: 'fr', namespace: 'openData.errors' }),
  ])
  const error = { code, message: { en: en(code), fr: fr(code) }, where }
  return Response.json({ error }, { status, headers: { ...open, 'cache-control': 'no-store' } })
}
