import { type RefObject, useEffect, useState } from 'react'

/** Whether anything typed was put back, and what was sent along with it, by the field's name. */
type Restored = { restored: boolean; hidden: Record<string, string> }
const nothing: Restored = { restored: false, hidden: {} }

type Entry = [name: string, value: string]

/**
 * Keeps what is typed into a form through a reload and a change of language, in this tab only (sessionStorage).
 * Hidden fields are kept too: they say which version the typing belongs to, so that saving it over a newer one still
 * asks whose words stand.
 * @param key of this form, the same in both languages
 * @param saved the version that was just saved from here, null otherwise: typing over an older one is forgotten
 * @param drawn changes when the form is drawn anew
 */
export function useKeptTyping(
  form: RefObject<HTMLFormElement | null>,
  key: string,
  saved: number | null,
  drawn: string,
) {
  const [restored, setRestored] = useState<Restored>(nothing)
  useEffect(() => {
    const element = form.current
    if (!element) return
    if (saved !== null && versionOf(sessionStorage.getItem(key)) < saved) sessionStorage.removeItem(key)
    // After the page is drawn, when its fields listen.
    const frame = requestAnimationFrame(() => setRestored(fillIn(element, sessionStorage.getItem(key))))
    const keep = () => sessionStorage.setItem(key, JSON.stringify(entriesOf(element)))
    // Somebody has begun before the page listened.
    if (sessionStorage.getItem(key) === null && isBegun(element)) keep()
    element.addEventListener('input', keep)
    element.addEventListener('change', keep)
    return () => {
      cancelAnimationFrame(frame)
      element.removeEventListener('input', keep)
      element.removeEventListener('change', keep)
    }
  }, [form, key, saved, drawn])
  return { ...restored, forget: () => sessionStorage.removeItem(key) }
}

/** Whether a text stands otherwise than it was drawn. */
const isBegun = (form: HTMLFormElement): boolean =>
  fieldsOf(form).some(
    (field) =>
      !(field instanceof HTMLSelectElement) &&
      !['checkbox', 'radio', 'file', 'submit'].includes(field.type) &&
      field.value !== field.defaultValue,
  )

/** The version that kept typing was typed over. */
const versionOf = (kept: string | null): number =>
  Number(entriesIn(kept).find(([name]) => name === 'version')?.[1] ?? 0)

const entriesIn = (kept: string | null): Entry[] => (kept === null ? [] : (JSON.parse(kept) as Entry[])) // written below, in this tab

/** Everything of ours in the form; what React adds (`$ACTION_…`) belongs to the page as it was drawn. */
const entriesOf = (form: HTMLFormElement): Entry[] =>
  [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === 'string' && !name.startsWith('$') ? [[name, value] as Entry] : [],
  )

/** Puts the entries back where they can be seen; hidden ones are for the form to draw, since React would undo them. */
function fillIn(form: HTMLFormElement, kept: string | null): Restored {
  if (kept === null) return nothing
  const entries = entriesIn(kept)
  let restored = false
  for (const field of fieldsOf(form)) {
    if (field instanceof HTMLInputElement && ['checkbox', 'radio'].includes(field.type)) {
      const checked = entries.some(([name, value]) => name === field.name && value === field.value)
      if (field.checked !== checked) restored = true
      field.checked = checked
    } else {
      const value = entries.find(([name]) => name === field.name)?.[1]
      if (value === undefined || value === field.value) continue
      field.value = value
      restored = true
    }
  }
  return restored ? { restored, hidden: Object.fromEntries(entries) } : nothing
}

/** The fields that a person fills in. */
const fieldsOf = (form: HTMLFormElement) => [
  ...form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>(
    'input:not([type=hidden]), textarea, select',
  ),
]
