'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

/** Sessions that this browser has kept before its reader signed in, as public/agenda.js writes them, go to the agenda. */
export function BringStars({ slug }: { slug: string }) {
  const router = useRouter()
  useEffect(() => {
    void bring(slug).then((brought) => brought && router.refresh())
  }, [slug, router])
  return null
}

async function bring(slug: string): Promise<boolean> {
  try {
    const name = `plenum:stars:${slug}`
    const codes: unknown = JSON.parse(localStorage.getItem(name) ?? '[]')
    if (!Array.isArray(codes) || codes.length === 0) return false
    const body = new URLSearchParams({ summit: slug, codes: codes.join(), on: '1' })
    const answer = await fetch('/api/me/stars', { method: 'POST', body })
    if (answer.ok) localStorage.removeItem(name)
    return answer.ok
  } catch {
    return false // Storage or network is refused: what is kept stays where it is, for another time.
  }
}
