import { NextIntlClientProvider } from 'next-intl'
import { getMessages } from 'next-intl/server'
import type { ReactNode } from 'react'
import '@/components/delegation/delegation.css'
import '@/components/desk/desk.css'
import '@/components/manage/frame.css'

/** Words that the forms need in the browser. It shows no delegation: each page asks for itself. */
export default async function DelegationsLayout({ children }: { children: ReactNode }) {
  const { form, refusals, site, fault, frame, ...all } = await getMessages()
  const { delegations, delegation, nomination, delegationBadges, credentials } = all
  return (
    <NextIntlClientProvider
      messages={{
        ...{ form, refusals, site, fault, frame },
        ...{ delegations, delegation, nomination, delegationBadges, credentials },
      }}
    >
      {children}
    </NextIntlClientProvider>
  )
}
