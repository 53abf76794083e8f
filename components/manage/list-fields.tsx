import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'

/** The fields of a form that narrows a list, and its buttons. Without script it is an ordinary form. */
export function ListSearch({ label, hint, value }: { label: string; hint: string; value: string }) {
  return (
    <div className="field list-search">
      <label htmlFor="q">{label}</label>
      <div className="search">
        <input id="q" type="search" name="q" defaultValue={value} placeholder={hint} maxLength={200} />
        <button type="submit" aria-label={label}>
          <Icon name="search" />
        </button>
      </div>
    </div>
  )
}

type ChoiceProps = {
  name: string
  label: string
  /** What no choice is called. */
  any: string
  chosen: string | null
  children: { value: string; label: string }[]
}

export function ListChoice({ name, label, any, chosen, children }: ChoiceProps) {
  return (
    <div className="field">
      <label htmlFor={`by-${name}`}>{label}</label>
      <select className="select" id={`by-${name}`} name={name} defaultValue={chosen ?? ''}>
        <option value="">{any}</option>
        {children.map(({ value, label: words }) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </div>
  )
}

/** An order other than the usual one stays as it is while the list is narrowed. */
export function KeptOrder({ sort, usual, descending }: { sort: string; usual: string; descending: boolean }) {
  return (
    <>
      {sort !== usual && <input type="hidden" name="sort" value={sort} />}
      {descending && <input type="hidden" name="dir" value="desc" />}
    </>
  )
}

type ApplyProps = {
  children: ReactNode
  /** The address of the whole list, where it is narrowed. */
  whole: string | null
  clear: string
}

export function ListApply({ children, whole, clear }: ApplyProps) {
  return (
    <div className="list-apply">
      <button className="btn btn-small" type="submit">
        {children}
      </button>
      {whole !== null && (
        <a className="btn btn-small btn-plain" href={whole}>
          {clear}
        </a>
      )}
    </div>
  )
}
