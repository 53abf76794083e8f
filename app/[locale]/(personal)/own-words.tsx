import { NextIntlClientProvider } from 'next-intl'
import { getMessages } from 'next-intl/server'
import type { ReactNode } from 'react'
import '@/components/speaker/speaker-form.css'
import '@/components/speaking/speaking.css'

/** Words and looks that a speaker's own page needs in the browser, by link or signed in. */
export async function OwnWords({ children }: { children: ReactNode }) {
  const { form, refusals, site, fault, speakerForm, speaking } = await getMessages()
  return (
    <NextIntlClientProvider messages={{ form, refusals, site, fault, speakerForm, speaking }}>
      {children}
    </NextIntlClientProvider>
  )
}
