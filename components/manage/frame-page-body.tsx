import { randomUUID } from 'node:crypto'
import type { ReactNode } from 'react'
import type { FormAction } from '@/components/form/form-state'
import type { SummitAtWork } from '@/domain/session/queries'
import type { Language } from '@/domain/shared/language'
import { DoneNote } from './done-note'
import type { Done, FramePart } from './frame-pages'
import { ManageFrame } from './manage-frame'

type Props = {
  locale: Language
  summit: SummitAtWork
  part: FramePart
  title: string
  lede: string
  /** What was just done here, as the address says. */
  done: { done: Done; saved: number } | null
  /** Number of the draft's last change. */
  number: number
  /** Null where an act cannot be taken back. */
  undo: FormAction<unknown> | null
  children: ReactNode
}

/** What every page about a summit's frame stands in: its head, and what was just done with the way back. */
export function FramePageBody({ locale, summit, part, title, lede, done, number, undo, children }: Props) {
  // What came last is what undo takes back: later acts, also of others, end the offer.
  const last = done !== null && done.saved > 0 && done.saved === number && done.done !== 'undone'
  return (
    <ManageFrame locale={locale} summit={summit} current="summit" part={part} now={new Date()}>
      {done && (
        <DoneNote
          done={done.done}
          saved={done.saved}
          part={part}
          summitId={summit.id}
          slug={summit.slug}
          undo={last && undo ? { action: undo, change: randomUUID() } : null}
        />
      )}
      <div>
        <h1>{title}</h1>
        <p className="quiet">{lede}</p>
      </div>
      {children}
    </ManageFrame>
  )
}
