'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'

const KEY = 'plenum.typed'

/**
 * Carries half-filled forms over to the other language: what stands in forms with `data-keep` is put aside when the
 * language toggle is followed, and filled in once on the next page. Stays in this tab; passwords and hidden fields
 * are not touched.
 */
export function KeepTyped() {
  const t = useTranslations('form')
  const [restored, setRestored] = useState(false)
  useEffect(() => {
    const restore = () => setRestored(fillIn())
    // After the page is drawn, when its fields listen.
    const frame = requestAnimationFrame(restore)
    document.addEventListener('click', putAside)
    return () => {
      cancelAnimationFrame(frame)
      document.removeEventListener('click', putAside)
    }
  }, [])
  return (
    <p className="vh" role="status">
      {restored ? t('restored') : ''}
    </p>
  )
}

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

function fields(): Field[] {
  return [...document.querySelectorAll<HTMLFormElement>('form[data-keep]')].flatMap((form) =>
    [...form.querySelectorAll<Field>('input[name], textarea[name], select[name]')].filter(
      ({ type }) => !['hidden', 'password', 'file', 'submit'].includes(type),
    ),
  )
}

function isChoice(field: Field): field is HTMLInputElement {
  return field instanceof HTMLInputElement && ['checkbox', 'radio'].includes(field.type)
}

function putAside(event: MouseEvent) {
  if (!(event.target instanceof Element) || !event.target.closest('a.lang')) return
  const typed = fields().map((field) =>
    isChoice(field) ? [field.name, field.value, field.checked] : [field.name, field.value],
  )
  if (typed.length > 0) sessionStorage.setItem(KEY, JSON.stringify(typed))
}

function fillIn(): boolean {
  const kept = sessionStorage.getItem(KEY)
  sessionStorage.removeItem(KEY)
  if (kept === null) return false
  // Written by `putAside` of this same file, in this tab.
  const typed = JSON.parse(kept) as [string, string, boolean?][]
  let changed = false
  for (const field of fields())
    for (const [name, value, checked] of typed)
      if (name === field.name)
        changed = (isChoice(field) ? choose(field, value, checked) : write(field, value)) || changed
  return changed
}

function choose(field: HTMLInputElement, value: string, checked = false): boolean {
  if (field.value !== value || field.checked === checked) return false
  field.checked = checked
  field.dispatchEvent(new Event('change', { bubbles: true }))
  return true
}

function write(field: Field, value: string): boolean {
  if (field.value === value) return false
  field.value = value
  field.dispatchEvent(new Event('input', { bubbles: true }))
  return true
}
