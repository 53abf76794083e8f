import type { z } from 'zod'
import type { Actor } from '@/domain/shared/actor'
import type { Result } from '@/domain/shared/result'
import { currentActor } from './actor'
import { logFault } from './log-fault'
import { readUpTo, refusePost } from './read-form'
import { isSameOrigin } from './same-origin'

/** Bytes of a request of the builder; an act on a thousand sessions stays far below. */
const LIMIT = 1024 * 1024

const json = (body: unknown, status: number) =>
  Response.json(body, { status, headers: { 'cache-control': 'private, no-store' } })

/** The answer for an address that the reader does not have, whether or not it exists. */
export const notFoundAnswer = () => json({ error: { code: 'not_found', details: {} } }, 404)

/**
 * Makes a verb a route for the builder's own script: JSON in, JSON out. The answer is `{ value }`, or
 * `{ error: { code, details } }` with 404 for what is not found, 409 for a refusal, 400 for what is no such input, 500
 * with a `reference` for a fault.
 */
export function manageRoute<S extends z.ZodType, T>(
  schema: S,
  verb: (actor: Actor | null, input: z.output<S>, now: Date) => Promise<Result<T>>,
) {
  return async (request: Request): Promise<Response> => {
    if (!isSameOrigin(request.headers)) return refusePost(403, 'other_origin')
    const type = (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase()
    if (type !== 'application/json') return refusePost(415, 'wrong_content_type')
    const body = await readUpTo(request, LIMIT)
    if (body === null) return refusePost(413, 'too_large')
    try {
      const actor = await currentActor()
      if (!actor) return notFoundAnswer()
      const parsed = schema.safeParse(parsedJson(body.toString('utf8')))
      if (!parsed.success) {
        const issues = parsed.error.issues.slice(0, 5).map(({ path, message }) => ({ path, message }))
        return json({ error: { code: 'invalid', details: { issues } } }, 400)
      }
      const result = await verb(actor, parsed.data, new Date())
      if (result.ok) return json({ value: result.value }, 200)
      if (result.code === 'not_found') return notFoundAnswer()
      return json({ error: { code: result.code, details: result.details } }, 409)
    } catch (fault) {
      return json({ error: { code: 'fault', details: { reference: logFault('route', fault) } } }, 500)
    }
  }
}

/** The same for a query: what it answers, or 404 for null. */
export async function manageAnswer(value: unknown): Promise<Response> {
  return value === null ? notFoundAnswer() : json(value, 200)
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined // no schema takes it
  }
}
