'use server'

import { openAction } from '@/app/_server/action'
import { linkRequest, requestLink } from '@/app/_server/request-link'
import { redirect } from '@/messages/navigation'

/** Sends a link by mail to whoever asks. */
export const askForLink = openAction(linkRequest, requestLink, (_value, { language, callback }) => {
  const query = callback ? { callback } : {}
  redirect({ href: { pathname: '/sign-in/check-mail', query }, locale: language })
})
