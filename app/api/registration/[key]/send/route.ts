import { z } from 'zod'
import { logFault } from '@/app/_server/log-fault'
import { readForm, refusePost } from '@/app/_server/read-form'
import { registrationAuthor, registrationPage } from '@/app/_server/registration-author'
import { wordRegistration } from '@/app/_server/registration-mail'
import { isSameOrigin } from '@/app/_server/same-origin'
import { addressOf } from '@/components/site/address'
import { submit } from '@/domain/registration/submit'
import { languages } from '@/domain/shared/language'

type Context = { params: Promise<{ key: string }> }

const sent = z.object({ id: z.uuid(), once: z.uuid(), locale: z.enum(languages) })

/**
 * Sends a registration, as the form of its last step does, and goes on to its page, which says what became of it. When
 * registration opens everybody sends at once: a plain route costs half of what a server action does.
 */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  if (!isSameOrigin(request.headers)) return refusePost(403, 'other_origin')
  const form = await readForm(request)
  if (!form.ok) return refusePost(form.status, form.code)
  const input = sent.safeParse(form.fields)
  if (!input.success) return refusePost(400, 'broken_body')
  const { id, once, locale } = input.data
  const { key } = await params
  const query = await answer()
  const location = addressOf(locale, registrationPage(key, id, query))
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } })

  async function answer(): Promise<Record<string, string>> {
    try {
      const author = await registrationAuthor(key, id)
      // The page itself says of a link that it was not signed here.
      if (!author) return {}
      const result = await submit(author, { key: once, id }, new Date(), wordRegistration)
      if (result.ok) return { done: 'sent' }
      return result.code === 'wrong_status'
        ? { refused: 'registration_sent' }
        : { step: 'check', refused: result.code }
    } catch (fault) {
      return { step: 'check', refused: 'fault', reference: logFault('route', fault) }
    }
  }
}
