'use client'

import { useEffect, useState } from 'react'
import type { Progress } from '@/domain/interchange/schema'

/** Milliseconds between two questions. */
const PAUSE = 400

/** How far the comparison of a file is, asked for while `waiting`; null before the first answer. */
export function useProgress(address: string, waiting: boolean): Progress | null {
  const [progress, setProgress] = useState<Progress | null>(null)
  useEffect(() => {
    if (!waiting) return
    let stopped = false
    const ask = async () => {
      // A question that fails is asked again; what is waited for tells of real trouble itself.
      const answer = await fetch(address).catch(() => null)
      if (stopped) return
      const told = answer?.ok ? ((await answer.json()) as Partial<Progress>) : {} // as the route gives it
      if ('stage' in told) setProgress(told as Progress)
      if (!stopped) timer = setTimeout(ask, PAUSE)
    }
    let timer = setTimeout(ask, PAUSE)
    return () => {
      stopped = true
      clearTimeout(timer)
    }
  }, [address, waiting])
  return waiting ? progress : null
}
