'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import type { Progress, RunState } from '@/domain/timetable/schema'

/** Milliseconds between two questions. */
const PAUSE = 1_000

type Told = { state: RunState; progress: Progress | null }
type Props = { address: string; seconds: number; limit: string; told: Told }

const isOn = (state: RunState) => state === 'queued' || state === 'running'

/** How far the search is, asked for while it goes on; then the page comes anew with the answer. */
export function RunProgress({ address, seconds, limit, told }: Props) {
  const t = useTranslations('optimise')
  const router = useRouter()
  const [{ state, progress }, setTold] = useState(told)
  useEffect(() => {
    let stopped = false
    const ask = async () => {
      // A question that fails is asked again.
      const answer = await fetch(address).catch(() => null)
      if (stopped) return
      const found = answer?.ok ? ((await answer.json()) as Partial<Told>) : null // as the route gives it
      if (found?.state && isOn(found.state)) setTold({ state: found.state, progress: found.progress ?? null })
      if (found && !(found.state && isOn(found.state))) return router.refresh()
      timer = setTimeout(ask, PAUSE)
    }
    let timer = setTimeout(ask, PAUSE)
    return () => {
      stopped = true
      clearTimeout(timer)
    }
  }, [address, router])
  const best = progress?.best
  return (
    <div className="timetable-progress">
      <progress
        aria-label={t('running')}
        {...(progress ? { max: seconds, value: Math.min(seconds, progress.seconds) } : {})}
      />
      <p className="quiet num">
        {progress ? t('elapsed', { seconds: progress.seconds, limit }) : state === 'queued' ? '' : t('first')}
      </p>
      <p role="status">
        {state === 'queued' ? t('queued') : !best ? t('first') : ''}
        {best && t(best.isWhole ? 'whole' : 'partial', { breaks: best.breaks, bound: best.bound })}
        {best?.isImpossible && ` ${t('impossible')}`}
      </p>
    </div>
  )
}
