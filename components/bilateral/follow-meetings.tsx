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
    let lost = false
    const events = new EventSource(`/api/manage/${slug}/bilaterals/live`)
    const anew = () => {
      window.clearTimeout(soon)
      soon = window.setTimeout(() => router.refresh(), TOGETHER)
    }
    events.addEventListener('changed', anew)
    events.addEventListener('error', () => (lost = true))
    // What has changed while nobody listened is told by nobody.
    events.addEventListener('open', () => {
      if (lost) anew()
      lost = false
    })
    return () => {
      window.clearTimeout(soon)
      events.close()
    }
  }, [slug, router])
  return null
}
