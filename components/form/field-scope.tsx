'use client'

import { type ReactNode, createContext, useContext } from 'react'
import { fieldId } from './field-id'

const Scope = createContext('')

/** Keeps ids of fields apart where one form stands several times on a page: `of` is another for each. */
export function FieldScope({ of, children }: { of: string; children: ReactNode }) {
  return <Scope value={of}>{children}</Scope>
}

/** The id of a field by its name, on this page. */
export function useFieldId(): (name: string) => string {
  const scope = useContext(Scope)
  return (name) => fieldId(scope === '' ? name : `${scope}.${name}`)
}
