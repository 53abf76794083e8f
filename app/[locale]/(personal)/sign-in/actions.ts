'use server'

import { openAction } from '@/app/_server/action'
import { linkRequest, requestLink } from '@/app/_server/request-link'
import { redirect } from '@/messages/navigation'

/** Sends a link by mail to whoever asks. */
export const askForLink = openAction(linkRequest, requestLink, (_value, { language, callback }) => {
  const page = '/sign-in/check-mail'
  redirect({ href: callback ? { pathname: page, query: { callback } } : page, locale: language })
})
