import { NextIntlClientProvider } from 'next-intl'
import { getMessages } from 'next-intl/server'
import type { ReactNode } from 'react'
import '@/components/speaker/speaker-form.css'
import '@/components/manage/speakers.css'

/** Words that the forms of speakers need in the browser. It shows nothing of the summit: each page asks for itself. */
export default async function ManageSpeakersLayout({ children }: { children: ReactNode }) {
  const { form, refusals, site, fault, speakerForm } = await getMessages()
  return (
    <NextIntlClientProvider messages={{ form, refusals, site, fault, speakerForm }}>
      {children}
    </NextIntlClientProvider>
  )
}
