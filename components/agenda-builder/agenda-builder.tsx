'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState, useSyncExternalStore } from 'react'
import type { Kind, Rows } from '@/domain/change/schema'
import { BuilderHead } from './builder-head'
import { ActDialogs } from './act-dialogs'
import { BulkBar } from './bulk-bar'
import { ConflictDock } from './conflict-dock'
import { DayBar } from './day-bar'
import { type DraftStore, draftFrom, makeDraftStore } from './draft-store'
import { Board } from './board'
import { LiftStrip } from './lift-strip'
import { SidePanel } from './side-panel'
import { TableView } from './table-view'
import { Tray } from './tray'
import { BuilderProvider, type BuilderProps, useBuilder } from './use-builder'
import { httpWire } from './wire'
import './builder.css'

/** The agenda builder: it begins with the whole draft and is told of every change from there on. */
export function AgendaBuilder(props: Omit<BuilderProps, 'page'>) {
  const t = useTranslations('builder')
  const [store, setStore] = useState<DraftStore | null>(null)
  const [failed, setFailed] = useState(false)
  const [page] = useState(() => crypto.randomUUID())
  const { slug } = props
  useEffect(() => {
    let made: DraftStore | null = null
    let left = false
    const load = async () => {
      const response = await fetch(`/api/manage/${slug}/draft`)
      if (!response.ok) throw new Error(String(response.status))
      // Our own route.
      const found = (await response.json()) as {
        summitId: string
        number: number
        rows: { [K in Kind]: Record<string, Rows[K]> }
      }
      if (left) return
      made = makeDraftStore({ ...found, draft: draftFrom(found.rows) }, httpWire(slug))
      setStore(made)
    }
    load().catch(() => setFailed(true))
    return () => {
      left = true
      made?.end()
    }
  }, [slug])
  if (failed)
    return (
      <div className="banner banner-block" role="alert">
        <p>
          {t('loadFailed')}{' '}
          <button className="btn" type="button" onClick={() => location.reload()}>
            {t('again')}
          </button>
        </p>
      </div>
    )
  if (!store)
    return (
      <p className="bld-loading" role="status">
        {t('loading')}
      </p>
    )
  return (
    <BuilderProvider {...props} page={page} store={store}>
      <Layout />
    </BuilderProvider>
  )
}

const narrow = '(max-width: 899.98px)'

function useNarrow(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const query = matchMedia(narrow)
      query.addEventListener('change', changed)
      return () => query.removeEventListener('change', changed)
    },
    () => matchMedia(narrow).matches,
    () => false,
  )
}

function Layout() {
  const t = useTranslations('builder')
  const { view: chosen, open, dates, setDialog, undo } = useBuilder()
  // A grid of rooms needs room itself.
  const view = useNarrow() ? 'table' : chosen
  useEffect(() => {
    const keys = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z') return
      // In a field the browser's own undo has the word.
      if (event.target instanceof HTMLElement && event.target.closest('input, textarea, select, dialog'))
        return
      event.preventDefault()
      void undo(event.shiftKey)
    }
    addEventListener('keydown', keys)
    return () => removeEventListener('keydown', keys)
  })
  return (
    <div
      className="bld"
      data-panel={open === null ? undefined : 'open'}
      data-view={view}
      data-days={dates.length > 1 ? 'several' : undefined}
    >
      <BuilderHead />
      <DayBar />
      <Tray grid={view === 'rooms'} />
      <section className="board" aria-label={t('boardName')}>
        <LiftStrip />
        {view === 'rooms' ? <Board /> : <TableView />}
      </section>
      <BulkBar />
      <ConflictDock />
      <SidePanel />
      <ActDialogs close={() => setDialog(null)} />
    </div>
  )
}
