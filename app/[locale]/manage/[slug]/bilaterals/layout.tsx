import { NextIntlClientProvider } from 'next-intl'
import { getMessages } from 'next-intl/server'
import type { ReactNode } from 'react'
import '@/components/bilateral/bilateral.css'
import '@/components/bilateral/desk-bilaterals.css'
import '@/components/delegation/delegation.css'
import '@/components/manage/frame.css'

/** Words that the forms of the desk of meetings need in the browser. It shows nothing of anybody: each page asks for itself. */
export default async function DeskBilateralsLayout({ children }: { children: ReactNode }) {
  const { form, refusals, site, fault, bilaterals, bilateralDesk } = await getMessages()
  return (
    <NextIntlClientProvider messages={{ form, refusals, site, fault, bilaterals, bilateralDesk }}>
      {children}
    </NextIntlClientProvider>
  )
}
