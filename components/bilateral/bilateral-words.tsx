import { NextIntlClientProvider } from 'next-intl'
import { getMessages } from 'next-intl/server'
import type { ReactNode } from 'react'

/** Words that the forms of a meeting need in the browser. */
export async function BilateralWords({ children }: { children: ReactNode }) {
  const { form, refusals, site, fault, frame, bilaterals, bilateralLife, bilateralNotes } =
    await getMessages()
  const words = { form, refusals, site, fault, frame, bilaterals, bilateralLife }
  return (
    <NextIntlClientProvider messages={{ ...words, bilateralNotes: { papers: bilateralNotes.papers } }}>
      {children}
    </NextIntlClientProvider>
  )
}
