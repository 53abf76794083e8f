import { appUrl } from '@/app/_server/app-url'
import { authSecret } from '@/app/_server/auth-secret'
import type { OwnAgenda } from '@/domain/my-agenda/queries'
import { feedToken } from '@/domain/private-feed/link-rules'
import type { Language } from '@/domain/shared/language'

/** The secret address of a person's calendar and its number; null where they have made none. */
export const calendarFeed = ({ feed }: OwnAgenda, locale: Language) =>
  feed && {
    address: `${appUrl()}/api/my-agenda/${feedToken(feed, authSecret())}/agenda.ics?lang=${locale}`,
    number: feed.number,
  }
