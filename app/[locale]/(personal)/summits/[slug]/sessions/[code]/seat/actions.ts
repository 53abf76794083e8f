'use server'

import { getLocale } from 'next-intl/server'
import { refresh } from 'next/cache'
import { action } from '@/app/_server/action'
import { actOnSeat, seatActInput } from '@/app/_server/seat-acts'
import { redirect } from '@/messages/navigation'

/** Everything that can be done about one session; afterwards the page where it was pressed says what was done. */
export const act = action(
  seatActInput,
  (actor, input, now) => actOnSeat({ by: 'account', actor }, input, now),
  async (_value, { slug, code, act, back }) => {
    // The same act twice leads to the same address, of which the browser must not show what it remembers.
    refresh()
    const query = { done: act }
    const locale = await getLocale()
    if (back === 'agenda')
      redirect({ href: { pathname: '/summits/[slug]/my-agenda', params: { slug }, query }, locale })
    const page = act === 'repeat' ? code : back
    redirect({
      href: { pathname: '/summits/[slug]/sessions/[code]/seat', params: { slug, code: page }, query },
      locale,
    })
  },
)
