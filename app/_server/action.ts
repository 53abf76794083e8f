import { randomUUID } from 'node:crypto'
import { unstable_rethrow } from 'next/navigation'
import { z } from 'zod'
import type { FormAction, FormState, Refused, Typed } from '@/components/form/form-state'
import type { Actor } from '@/domain/shared/actor'
import type { Refusal, Result } from '@/domain/shared/result'
import { currentActor } from './actor'
import { fieldIssues, formInput } from './form-input'
import { logFault } from './log-fault'

/**
 * Makes a verb an action: finds the actor, parses the form, supplies `now`, and keeps what was typed in every answer.
 * Refusals of its own: `not_signed_in`; `invalid` with `fields`; `fault` with the `reference` under which it was logged.
 * A refusal of the verb with `details.field` is put beside that field, one with `details.faults` beside each of theirs.
 * @param schema of the form as `formInput` reads it
 * @param verb gets the actor, who is signed in: what they may do is the verb's own decision
 * @param then runs after success, outside the verb's transaction: `redirect(…)` there, so that a reload repeats nothing
 */
export function action<S extends z.ZodType, T>(
  schema: S,
  verb: (actor: Actor, input: z.output<S>, now: Date) => Promise<Result<T>>,
  then?: (value: T, input: z.output<S>) => Promise<void> | void,
): FormAction<T> {
  return async (_before, form) => {
    const actor = await currentActor()
    if (!actor) return refused('not_signed_in', {}, {}, formInput(form).typed)
    return answer(schema, form, (input, now) => verb(actor, input, now), then)
  }
}

/** The same for a verb that visitors may use; it is told nothing of who asks. */
export function openAction<S extends z.ZodType, T>(
  schema: S,
  verb: (input: z.output<S>, now: Date) => Promise<Result<T>>,
  then?: (value: T, input: z.output<S>) => Promise<void> | void,
): FormAction<T> {
  return (_before, form) => answer(schema, form, verb, then)
}

async function answer<S extends z.ZodType, T>(
  schema: S,
  form: FormData,
  act: (input: z.output<S>, now: Date) => Promise<Result<T>>,
  then?: (value: T, input: z.output<S>) => Promise<void> | void,
): Promise<FormState<T>> {
  const { input, typed } = formInput(form)
  try {
    const parsed = schema.safeParse(input)
    if (!parsed.success) return refused('invalid', {}, fieldIssues(parsed.error, typed), typed)
    const result = await act(parsed.data, new Date())
    if (!result.ok) return refused(result.code, result.details, refusedFields(result, typed), typed)
    await then?.(result.value, parsed.data)
    return { ok: true, value: result.value, answer: randomUUID() }
  } catch (fault) {
    unstable_rethrow(fault)
    return refused('fault', { reference: logFault('action', fault) }, {}, typed)
  }
}

/** Fields that a verb has refused: the one in `details.field`, or those in `details.faults`, a field and a code each. */
function refusedFields({ code, details }: Refusal, typed: Typed): Refused['fields'] {
  const { field, faults, ...rest } = details
  if (typeof field === 'string') return { [field]: { code, details: rest } }
  const known = fieldFaults.safeParse(faults)
  const name = (path: string) => (`${path}[]` in typed ? `${path}[]` : path)
  return Object.fromEntries(
    (known.data ?? []).map(({ field: of, code: what, ...about }) => [
      name(of),
      { code: what, details: about },
    ]),
  )
}

const fieldFaults = z.array(z.looseObject({ field: z.string(), code: z.string() }))

function refused(
  code: string,
  details: Record<string, unknown>,
  fields: Refused['fields'],
  typed: Typed,
): Refused {
  return { ok: false, code, details, fields, typed, answer: randomUUID() }
}
