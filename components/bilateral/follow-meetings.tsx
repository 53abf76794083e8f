'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

/** Milliseconds in which what comes together is read together. */
const TOGETHER = 300

/** Reads the page anew when somebody else has changed something at the desk of meetings. Shows nothing. */
export function FollowMeetings({ slug }: { slug: string }) {
  const router = useRouter()
  useEffect(() => {
    let soon: number | undefined
    const events = new EventSource(`/api/manage/${slug}/bilaterals/live`)
    events.addEventListener('changed', () => {
      window.clearTimeout(soon)
      soon = window.setTimeout(() => router.refresh(), TOGETHER)
    })
    return () => {
      window.clearTimeout(soon)
      events.close()
    }
  }, [slug, router])
  return null
}
