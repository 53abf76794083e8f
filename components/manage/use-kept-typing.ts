import { type RefObject, useEffect, useState } from 'react'

type Entry = [name: string, value: string]

/**
 * Keeps what is typed into a form through a reload and a change of language, in this tab only (sessionStorage).
 * Hidden fields are kept too: they say which version the typing belongs to, so that saving it over a newer one still
 * asks whose words stand.
 * @param key of this form, the same in both languages
 * @param saved keys, parted by spaces, of what has been saved and is to be forgotten
 */
export function useKeptTyping(form: RefObject<HTMLFormElement | null>, key: string, saved: string) {
  const [restored, setRestored] = useState(false)
  useEffect(() => {
    const element = form.current
    if (!element) return
    for (const done of saved.split(' ').filter(Boolean)) sessionStorage.removeItem(done)
    // After the page is drawn, when its fields listen.
    const frame = requestAnimationFrame(() => setRestored(fillIn(element, sessionStorage.getItem(key))))
    const keep = () => sessionStorage.setItem(key, JSON.stringify(entriesOf(element)))
    element.addEventListener('input', keep)
    element.addEventListener('change', keep)
    return () => {
      cancelAnimationFrame(frame)
      element.removeEventListener('input', keep)
      element.removeEventListener('change', keep)
    }
  }, [form, key, saved])
  return { restored, forget: () => sessionStorage.removeItem(key) }
}

/** Everything of ours in the form; what React adds (`$ACTION_…`) belongs to the page as it was drawn. */
const entriesOf = (form: HTMLFormElement): Entry[] =>
  [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === 'string' && !name.startsWith('$') ? [[name, value] as Entry] : [],
  )

/** Puts the entries back; true when anything that can be seen is not as it was drawn. */
function fillIn(form: HTMLFormElement, kept: string | null): boolean {
  if (kept === null) return false
  const entries = JSON.parse(kept) as Entry[] // written by `keep` above, in this tab
  const drawn = JSON.stringify(visible(form, entriesOf(form)))
  for (const field of form.elements) {
    if (field instanceof HTMLInputElement && ['checkbox', 'radio'].includes(field.type)) {
      field.checked = entries.some(([name, value]) => name === field.name && value === field.value)
    } else if (
      field instanceof HTMLInputElement ||
      field instanceof HTMLTextAreaElement ||
      field instanceof HTMLSelectElement
    ) {
      const value = entries.find(([name]) => name === field.name)?.[1]
      if (value !== undefined) field.value = value
    }
  }
  return JSON.stringify(visible(form, entriesOf(form))) !== drawn
}

const visible = (form: HTMLFormElement, entries: Entry[]) => {
  const hidden = [...form.querySelectorAll<HTMLInputElement>('input[type=hidden]')].map((field) => field.name)
  return entries.filter(([name]) => !hidden.includes(name))
}
