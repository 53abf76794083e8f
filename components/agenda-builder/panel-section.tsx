import type { ReactNode } from 'react'
import type { SessionDraft } from '@/domain/change/schema'

/** Saves some fields of the open session. */
export type Save = (set: Partial<SessionDraft>) => Promise<boolean>

/** A part of the side panel under its heading. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h3>{title}</h3>
      {children}
    </section>
  )
}
