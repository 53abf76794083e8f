import type { ReactNode } from 'react'
import type { DeskPart } from '@/components/desk/desk-nav'
import { ManageFrame, type ManagePlace } from '@/components/manage/manage-frame'
import type { SummitAtWork } from '@/domain/session/queries'
import type { Language } from '@/domain/shared/language'
import type { Done } from './done-words'
import { SetupDone } from './setup-done'

type Props = {
  locale: Language
  summit: SummitAtWork
  /** None on a page that is not the desk's alone. */
  desk?: DeskPart
  current?: ManagePlace
  title: string
  lede: string
  done: Done | null
  /** Which forms are on this page, for what was typed into them. */
  forms: string
  children: ReactNode
}

/** What every page about how people register stands in: its head, and what was just done. */
export function SetupBody({ locale, summit, title, lede, done, forms, children, ...props }: Props) {
  const { desk, current = 'registrations' } = props
  return (
    <ManageFrame
      locale={locale}
      summit={summit}
      current={current}
      now={new Date()}
      {...(desk ? { desk } : {})}
    >
      {done && <SetupDone done={done} summitId={summit.id} forms={forms} />}
      <div>
        <h1>{title}</h1>
        <p className="quiet">{lede}</p>
      </div>
      {children}
    </ManageFrame>
  )
}
