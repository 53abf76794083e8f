'use server'

import { getLocale } from 'next-intl/server'
import { refresh } from 'next/cache'
import { action } from '@/app/_server/action'
import { chooseDigest as chooseOwnDigest } from '@/domain/notice/choose-digest'
import { digestInput } from '@/domain/notice/schema'
import { openFeed } from '@/domain/private-feed/open-feed'
import { renewFeed } from '@/domain/private-feed/renew-feed'
import { openFeedInput, renewFeedInput } from '@/domain/private-feed/schema'
import { redirect } from '@/messages/navigation'

export const openCalendar = action(
  openFeedInput,
  (actor, input, now) => openFeed({ by: 'account', actor }, input, now),
  (_value, { slug }) => back(slug, 'open'),
)

export const renewCalendar = action(
  renewFeedInput,
  (actor, input, now) => renewFeed({ by: 'account', actor }, input, now),
  (_value, { slug }) => back(slug, 'renew'),
)

export const chooseDigest = action(digestInput, chooseOwnDigest, (_value, { slug }) => back(slug, 'digest'))

/** To the page as it is now: what the browser remembers of the same address is made anew. */
async function back(slug: string, done: string) {
  refresh()
  const href = { pathname: '/summits/[slug]/my-agenda', params: { slug }, query: { done } } as const
  redirect({ href, locale: await getLocale() })
}
