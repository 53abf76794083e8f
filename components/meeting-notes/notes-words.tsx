import { NextIntlClientProvider } from 'next-intl'
import { getMessages } from 'next-intl/server'
import type { ReactNode } from 'react'

/** Words that the forms of a meeting's notes need in the browser. */
export async function NotesWords({ children }: { children: ReactNode }) {
  const { form, refusals, site, fault, frame, bilateralNotes } = await getMessages()
  return (
    <NextIntlClientProvider messages={{ form, refusals, site, fault, frame, bilateralNotes }}>
      {children}
    </NextIntlClientProvider>
  )
}
