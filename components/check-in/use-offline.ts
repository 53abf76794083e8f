'use client'

import { useCallback, useEffect, useState } from 'react'
import { verifyOffline } from '@/domain/pass/offline-rules'
import { dayOf, summitNow } from '@/domain/shared/time'
import { keepScans, keptScans, keptTrust, renewTrust, sendKept } from './kept-scans'

/** Milliseconds between two looks at the network. */
const EVERY = 30_000

/** What a scan without a network came to. */
export type OfflineScan =
  { outcome: 'valid' | 'seen'; id: string } | { outcome: 'refused'; code: string; id: string }

type Door = { summitId: string; slug: string; timeZone: string; clockOffset: number }

/**
 * A door without a network: passes are checked by what was kept of keys and revoked passes, scans wait on this device and are sent when the
 * network is back.
 */
export function useOffline({ summitId, slug, timeZone, clockOffset }: Door) {
  const [online, setOnline] = useState(true)
  const [waiting, setWaiting] = useState(0)
  const [refused, setRefused] = useState(0)
  const [answer, setAnswer] = useState<OfflineScan | null>(null)
  useEffect(() => {
    let stopped = false
    const look = async () => {
      const reached = navigator.onLine && (await renewTrust(summitId, slug))
      const sent = reached ? await sendKept(summitId, slug) : null
      if (stopped) return
      setOnline(reached)
      setWaiting(sent?.left ?? keptScans(summitId).length)
      if (sent && sent.refused > 0) setRefused((before) => before + sent.refused)
      if (reached) setAnswer(null)
    }
    void look()
    const timer = setInterval(() => void look(), EVERY)
    const changed = () => void look()
    addEventListener('online', changed)
    addEventListener('offline', changed)
    return () => {
      stopped = true
      clearInterval(timer)
      removeEventListener('online', changed)
      removeEventListener('offline', changed)
    }
  }, [summitId, slug])
  const scan = useCallback(
    async (key: string, code: string) => {
      const now = new Date()
      const trust = keptTrust(summitId)
      const today = dayOf(summitNow(now, clockOffset), timeZone)
      const verified = trust ? await verifyOffline(code, trust, today) : null
      const id = crypto.randomUUID()
      if (!verified?.ok) return setAnswer({ outcome: 'refused', code: verified?.code ?? 'cannot_verify', id })
      const { serial } = verified.value
      const kept = keptScans(summitId)
      const seen = kept.some((one) => one.serial === serial)
      keepScans(summitId, [...kept, { key, code, at: now.toISOString(), serial }])
      setWaiting(kept.length + 1)
      setAnswer({ outcome: seen ? 'seen' : 'valid', id })
    },
    [summitId, timeZone, clockOffset],
  )
  return { online, waiting, refused, answer, scan }
}
