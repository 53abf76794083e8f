'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'

/** At most so often is asked whether anything has changed, in milliseconds. */
const EVERY = 8_000

type Props = {
  /** Where to ask. */
  address: string
  /** Of the state that is shown. */
  mark: string
}

/**
 * Draws the page anew when the registration stands otherwise than shown: a place was offered, the desk has decided.
 * Asks only while the page is in sight; without script a reload does the same.
 */
export function LiveStanding({ address, mark }: Props) {
  const t = useTranslations('registration.live')
  const router = useRouter()
  const shown = useRef(mark)
  const [changed, setChanged] = useState(false)
  useEffect(() => {
    if (shown.current === mark) return
    shown.current = mark
    setChanged(true)
  }, [mark])
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const ask = async () => {
      if (document.visibilityState === 'visible' && (await markAt(address)) !== shown.current)
        router.refresh()
      timer = setTimeout(() => void ask(), EVERY)
    }
    timer = setTimeout(() => void ask(), EVERY)
    return () => clearTimeout(timer)
  }, [address, router])
  return (
    <p className="vh" role="status">
      {changed ? t('changed') : ''}
    </p>
  )

  async function markAt(from: string): Promise<string> {
    try {
      const answer = await fetch(from, { headers: { accept: 'application/json' } })
      const { mark: now } = answer.ok ? ((await answer.json()) as { mark: string }) : { mark: shown.current } // our own route
      return now
    } catch {
      // Offline: what is shown stays.
      return shown.current
    }
  }
}
