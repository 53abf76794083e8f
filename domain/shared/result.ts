/**
 * What a verb gives back: a value, or a refusal with a code and what it is about.
 * Words for codes stand in `messages/` under `refusals`; exceptions are for faults only.
 */
export type Refusal = { ok: false; code: string; details: Record<string, unknown> }
export type Result<T> = { ok: true; value: T } | Refusal

export const ok = <T>(value: T): { ok: true; value: T } => ({ ok: true, value })

export const refuse = (code: string, details: Record<string, unknown> = {}): Refusal => ({
  ok: false,
  code,
  details,
})
