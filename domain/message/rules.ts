import type { Text } from '@/domain/shared/language'
import { type Refusal, refuse } from '@/domain/shared/result'
import { type SignedLink, readSigned, signToken } from '@/domain/shared/signed-link'
import type { Wording } from './schema'

/** A fault of a text with placeholders, for its field. */
export type TemplateFault = { code: 'placeholder_unclosed' | 'placeholder_unknown'; placeholder: string }

/** Braces that are not to be filled in are written twice: `{{` and `}}`. */
const part = /\{\{|\}\}|\{([^{}]*)\}|[{}]/g

/**
 * What is wrong with a text, or null. Refusals: placeholder_unclosed (`placeholder`: how it begins) · placeholder_unknown (`placeholder`).
 * @param known names that can be filled in
 */
export function templateFault(text: string, known: readonly string[]): TemplateFault | null {
  for (const { 0: whole, 1: name, index } of text.matchAll(part)) {
    if (whole === '{{' || whole === '}}') continue
    if (name === undefined)
      return {
        code: 'placeholder_unclosed',
        placeholder: text.slice(index, index + 20).split('\n')[0] ?? whole,
      }
    if (!known.includes(name.trim())) return { code: 'placeholder_unknown', placeholder: whole }
  }
  return null
}

/** What is wrong with the words of a letter, each fault for its field; null where nothing is. Refusals: those of `templateFault`, with `faults`. */
export function whyNotWorded({ subject, body }: Wording, known: readonly string[]): Refusal | null {
  const faults = Object.entries({ subject, body }).flatMap(([of, texts]) =>
    Object.entries(texts).flatMap(([language, words]) => {
      const fault = templateFault(words ?? '', known)
      return fault ? [{ field: `${of}.${language}`, ...fault }] : []
    }),
  )
  const [first] = faults
  return first ? refuse(first.code, { faults, placeholder: first.placeholder }) : null
}

/** Whether a text, in every language, has this placeholder. */
export const hasPlaceholder = (text: Text, name: string): boolean =>
  Object.values(text).every((words) =>
    [...(words ?? '').matchAll(part)].some(({ 1: found }) => found?.trim() === name),
  )

/** A text with its placeholders filled in; one that has no value stays as it is written, rather than leaving a gap. */
export const fill = (text: string, values: Record<string, string>): string =>
  text.replace(part, (whole: string, name: string | undefined) => {
    if (whole === '{{') return '{'
    if (whole === '}}') return '}'
    return name === undefined ? whole : (values[name.trim()] ?? whole)
  })

const PURPOSE = 'unsubscribe'

/** The way to stop letters that are not necessary, as it stands in an address. */
export const unsubscribeToken = (link: SignedLink, secret: string): string => signToken(PURPOSE, link, secret)

/** What such a token says, if it was signed here; null for any other text. */
export const readUnsubscribeToken = (token: string, secret: string): SignedLink | null =>
  readSigned(PURPOSE, token, secret)
