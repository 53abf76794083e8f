'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useId, useLayoutEffect, useRef } from 'react'

type Props = {
  title: ReactNode
  close: () => void
  /** What the button that does it says; without it there is only the way out. */
  go?: string
  act?: () => void
  wide?: boolean
  note?: ReactNode
  children: ReactNode
}

/** A question before an act: a real dialog, closed by Escape, with the focus back where it was. */
export function Dialog({ title, close, go, act, wide, note, children }: Props) {
  const t = useTranslations('builder')
  const dialog = useRef<HTMLDialogElement>(null)
  const head = useId()
  // Closed while it is still in the page: the browser then gives the focus back to where it was.
  useLayoutEffect(() => {
    const element = dialog.current
    if (!element) return
    element.showModal()
    const first = ['.dialog-b input:checked[type=radio]', '.dialog-b :is(input, select, textarea)']
    const field = first.map((one) => element.querySelector<HTMLElement>(one)).find((found) => found)
    field?.focus()
    return () => element.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      className={wide ? 'dialog dialog-wide' : 'dialog'}
      aria-labelledby={head}
      onCancel={(event) => {
        event.preventDefault()
        close()
      }}
    >
      <form
        method="dialog"
        onSubmit={(event) => {
          event.preventDefault()
          act?.()
        }}
      >
        <div className="dialog-h">
          <h2 id={head}>{title}</h2>
          <button type="button" className="btn btn-bare" onClick={close}>
            {t('close')}
          </button>
        </div>
        <div className="dialog-b">{children}</div>
        <div className="dialog-f">
          <p className="muted">{note}</p>
          <button type="button" className="btn btn-bare" onClick={close}>
            {t('cancel')}
          </button>
          {go && (
            <button type="submit" className="btn btn-primary">
              {go}
            </button>
          )}
        </div>
      </form>
    </dialog>
  )
}
