import { type RefObject, useEffect, useRef, useState } from 'react'
import type { FormAction } from '@/components/form/form-state'

/** How long nothing must be typed before it is saved, in milliseconds. */
const REST = 700

export type Autosave =
  { state: 'still' | 'saving' | 'saved' | 'offline' } | { state: 'refused'; code: string }

/**
 * Saves what is typed into a form while it is typed: the fields that were touched here and no others, so that two tabs do
 * not undo one another. Without script the form is saved when it is sent.
 * @param carried names of the hidden fields that go along
 */
export function useAutosave(
  form: RefObject<HTMLFormElement | null>,
  keep: FormAction<unknown>,
  carried: readonly string[],
): Autosave {
  const [state, setState] = useState<Autosave>({ state: 'still' })
  const names = useRef(carried)
  useEffect(() => {
    const element = form.current
    if (!element) return
    const touched = new Set<string>()
    let timer: ReturnType<typeof setTimeout> | undefined
    const save = async () => {
      const sent = [...touched]
      touched.clear()
      setState({ state: 'saving' })
      try {
        const answer = await keep(null, typedOf(element, sent, names.current))
        setState(answer?.ok === false ? { state: 'refused', code: answer.code } : { state: 'saved' })
      } catch {
        // No network: what was typed stays on the page, and is saved with the next change or when it is sent.
        for (const name of sent) touched.add(name)
        setState({ state: 'offline' })
      }
    }
    const touch = (field: EventTarget | null) => {
      if (!isField(field) || field.name === '' || field.type === 'hidden') return
      touched.add(field.name)
      clearTimeout(timer)
      timer = setTimeout(() => void save(), REST)
    }
    const typed = (event: Event) => touch(event.target)
    // What was typed before the script had come.
    for (const field of element.elements) if (isField(field) && isTyped(field)) touch(field)
    const stop = () => clearTimeout(timer)
    element.addEventListener('input', typed)
    element.addEventListener('submit', stop)
    return () => {
      stop()
      element.removeEventListener('input', typed)
      element.removeEventListener('submit', stop)
    }
  }, [form, keep])
  return state
}

const isField = (
  target: EventTarget | null,
): target is HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement =>
  target instanceof HTMLInputElement ||
  target instanceof HTMLSelectElement ||
  target instanceof HTMLTextAreaElement

function isTyped(field: HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement): boolean {
  if (field instanceof HTMLSelectElement)
    return [...field.options].some((option) => option.selected !== option.defaultSelected && option.selected)
  if (field instanceof HTMLInputElement && ['checkbox', 'radio'].includes(field.type))
    return field.checked !== field.defaultChecked
  return field.value !== field.defaultValue
}

/** What an autosave sends: the touched fields, whole lists where one of their boxes was touched. */
export function typedOf(
  form: HTMLFormElement,
  touched: readonly string[],
  carried: readonly string[],
): FormData {
  const all = new FormData(form)
  const sent = new FormData()
  for (const name of carried) sent.set(name, String(all.get(name) ?? ''))
  for (const name of touched) {
    const plain = name.replace(/\[\]$/, '')
    if (plain.startsWith('answers.')) sent.append('asked[]', plain.slice('answers.'.length))
    else sent.append('touched[]', plain)
    for (const value of all.getAll(name)) sent.append(name, value)
  }
  return sent
}
