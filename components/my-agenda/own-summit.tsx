import { NextIntlClientProvider } from 'next-intl'
import { getMessages } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { SitePlace } from '@/components/site/site-frame'
import { summitColors } from '@/components/site/summit-colors'
import type { PublicSummit } from '@/domain/release/queries'
import type { Language } from '@/domain/shared/language'
import { SummitBar } from './summit-bar'
import '@/components/summit/pages.css'
import './my-agenda.css'

export type OwnSummitProps = {
  locale: Language
  summit: PublicSummit
  /** Real time. */
  now: Date
  current?: SitePlace
  /** Whether this reader may read the list of delegations. */
  listed: boolean
  children: ReactNode
}

/** What one person's pages of a summit stand in: its bar and colours, and the words that their forms need in the browser. */
export async function OwnSummit({ locale, summit, now, current, listed, children }: OwnSummitProps) {
  const { form, refusals, site, fault, seats, myAgenda } = await getMessages()
  return (
    <NextIntlClientProvider messages={{ form, refusals, site, fault, seats, myAgenda }}>
      <div className="own-summit" style={summitColors(summit.document)}>
        <SummitBar locale={locale} summit={summit} now={now} {...(current && { current })} listed={listed} />
        {children}
      </div>
    </NextIntlClientProvider>
  )
}
