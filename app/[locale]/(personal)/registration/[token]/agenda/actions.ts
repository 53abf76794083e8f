'use server'

import { getLocale } from 'next-intl/server'
import { refresh } from 'next/cache'
import { openAction } from '@/app/_server/action'
import { authSecret } from '@/app/_server/auth-secret'
import { registrationKey } from '@/app/_server/registration-author'
import { actOnSeat, seatActInput } from '@/app/_server/seat-acts'
import { openFeed } from '@/domain/private-feed/open-feed'
import { renewFeed } from '@/domain/private-feed/renew-feed'
import { openFeedInput, renewFeedInput } from '@/domain/private-feed/schema'
import { readRegistrationToken } from '@/domain/registration/link-rules'
import type { Stargazer } from '@/domain/registration/star-rules'
import { type Result, refuse } from '@/domain/shared/result'
import { redirect } from '@/messages/navigation'

/** Everything that can be done about one session, by a mailed link. */
export const act = openAction(
  seatActInput.extend({ key: registrationKey }),
  byLink(actOnSeat),
  (_value, { key, act: done }) => back(key, done),
)

export const openCalendar = openAction(
  openFeedInput.extend({ key: registrationKey }),
  byLink(openFeed),
  (_value, { key }) => back(key, 'open'),
)

export const renewCalendar = openAction(
  renewFeedInput.extend({ key: registrationKey }),
  byLink(renewFeed),
  (_value, { key }) => back(key, 'renew'),
)

/** A verb of one's own agenda as one that goes by the key of its page. Refusal of its own: link_forged. */
function byLink<Input, T>(verb: (who: Stargazer, input: Input, now: Date) => Promise<Result<T>>) {
  return async (input: Input & { key: string }, now: Date): Promise<Result<T>> => {
    const link = readRegistrationToken(input.key, authSecret())
    return link ? verb({ by: 'link', link }, input, now) : refuse('link_forged')
  }
}

/** To the page as it is now: what the browser remembers of the same address is made anew. */
async function back(token: string, done: string) {
  refresh()
  const href = { pathname: '/registration/[token]/agenda', params: { token }, query: { done } } as const
  redirect({ href, locale: await getLocale() })
}
