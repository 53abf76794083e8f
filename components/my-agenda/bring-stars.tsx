'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

/** Sessions that this browser has kept before its reader signed in or opened their link, as public/agenda.js writes them, go to the agenda. */
export function BringStars({ slug, pageKey = null }: { slug: string; pageKey?: string | null }) {
  const router = useRouter()
  useEffect(() => {
    void bring(slug, pageKey).then((brought) => brought && router.refresh())
  }, [slug, pageKey, router])
  return null
}

async function bring(slug: string, pageKey: string | null): Promise<boolean> {
  try {
    const name = `plenum:stars:${slug}`
    const codes: unknown = JSON.parse(localStorage.getItem(name) ?? '[]')
    if (!Array.isArray(codes) || codes.length === 0) return false
    const body = new URLSearchParams({ summit: slug, codes: codes.join(), on: '1' })
    if (pageKey !== null) body.set('key', pageKey)
    const answer = await fetch('/api/me/stars', { method: 'POST', body })
    if (answer.ok) localStorage.removeItem(name)
    return answer.ok
  } catch {
    return false // Storage or network is refused: what is kept stays where it is, for another time.
  }
}
