import { currentActor } from '@/app/_server/actor'
import { readForm, refusePost } from '@/app/_server/read-form'
import { isSameOrigin } from '@/app/_server/same-origin'
import { readRegistrationToken } from '@/domain/registration/link-rules'
import { authSecret } from '@/app/_server/auth-secret'
import { saveStars } from '@/domain/my-agenda/save-stars'
import { saveStarsInput } from '@/domain/my-agenda/schema'

/**
 * Stars of whoever is signed in, pressed on a public page or kept in the browser until now: `summit`, `codes` with commas
 * between them, and `on`, 1 or 0; `key` is the mailed link of whoever has no account. Answers with every star of the person in that summit.
 */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers)) return refusePost(403, 'other_origin')
  const form = await readForm(request)
  if (!form.ok) return refusePost(form.status, form.code)
  const { summit, codes, on, key } = form.fields
  const input = saveStarsInput.safeParse({ slug: summit, codes: (codes ?? '').split(','), on: on === '1' })
  if (!input.success) return refusePost(400, 'broken_body')
  const link = key === undefined ? null : readRegistrationToken(key, authSecret())
  if (key !== undefined && !link) return refusePost(404, 'no_such_address')
  const who = link
    ? ({ by: 'link', link } as const)
    : ({ by: 'account', actor: await currentActor() } as const)
  const saved = await saveStars(who, input.data, new Date())
  if (!saved.ok) return refusePost(404, 'no_such_address')
  return Response.json(saved.value, { headers: { 'cache-control': 'private, no-store', vary: 'cookie' } })
}
