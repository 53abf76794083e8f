import { pictureHeaders } from '@/app/_server/photo-route'
import { publicPhoto } from '@/domain/release/queries'

type Context = { params: Promise<{ file: string }> }

/**
 * A speaker's picture, while the latest release of some summit shows it: `<SHA-256 of its bytes>.webp`. The address names the
 * bytes, hence whoever has them need never ask again.
 */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const digest = /^([0-9a-f]{64})\.webp$/.exec((await params).file)?.[1]
  const bytes = digest === undefined ? null : await publicPhoto(digest)
  if (!bytes) return new Response(null, { status: 404, headers: { 'cache-control': 'no-store' } })
  const headers = {
    ...pictureHeaders,
    'access-control-allow-origin': '*',
    'cache-control': 'public, max-age=31536000, immutable',
    etag: `"${digest}"`,
  }
  return request.headers.get('if-none-match')?.includes(headers.etag)
    ? new Response(null, { status: 304, headers })
    : new Response(bytes, { headers })
}
