'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

/** Milliseconds between two looks, while the page is in sight. */
const EVERY = 10_000

type Props = {
  /** Small public or own answers; when one of them reads otherwise than before, the page is asked for again. */
  watch: string[]
  /** When the page was made, in milliseconds: one that comes out of the browser's history is asked for again. */
  madeAt: number
  /** Milliseconds after which it is asked for in any case, since what is now and next has moved on. */
  atLeastEvery?: number
  /** Told after each look whether the server could be reached. */
  onLook?: (reached: boolean) => void
}

/** Keeps the page at most ten seconds behind, without a reload and without losing the reader's place. */
export function Follow({ watch, madeAt, atLeastEvery, onLook }: Props) {
  const router = useRouter()
  const addresses = watch.join(' ')
  useEffect(() => {
    let before: string | null = null
    const look = async () => {
      if (document.hidden) return
      const now = await read(addresses.split(' '))
      onLook?.(now !== null)
      if (now === null) return
      const limit = before === null ? EVERY : atLeastEvery
      const isOld = limit !== undefined && Date.now() - madeAt > limit
      if ((before !== null && before !== now) || isOld) router.refresh()
      before = now
    }
    void look()
    const timer = setInterval(() => void look(), EVERY)
    const shown = () => void look()
    document.addEventListener('visibilitychange', shown)
    addEventListener('online', shown)
    addEventListener('offline', shown)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', shown)
      removeEventListener('online', shown)
      removeEventListener('offline', shown)
    }
  }, [addresses, madeAt, atLeastEvery, onLook, router])
  return null
}

/** What the addresses say, as one text; null where one of them cannot be reached. */
async function read(addresses: string[]): Promise<string | null> {
  if (!navigator.onLine) return null
  try {
    const answers = await Promise.all(addresses.map((address) => fetch(address)))
    if (answers.some(({ ok }) => !ok)) return null
    return (await Promise.all(answers.map((answer) => answer.text()))).join('\n')
  } catch {
    return null // Not reached: the page stays as it is.
  }
}
