import { NextIntlClientProvider } from 'next-intl'
import { getMessages } from 'next-intl/server'
import type { ReactNode } from 'react'
import '@/components/manage/manage.css'

/** Words that the organiser's forms need in the browser. It shows nothing of the summit: each page asks for itself. */
export default async function ManageSummitLayout({ children }: { children: ReactNode }) {
  const { form, refusals, site, fault, terms, sessionForm, publish, notices } = await getMessages()
  const { badges, checkIn, letters, privacyDesk } = await getMessages()
  const edit = { terms, sessionForm, publish, notices }
  const desk = { badges, checkIn, letters, privacyDesk }
  return (
    <NextIntlClientProvider messages={{ form, refusals, site, fault, ...edit, ...desk }}>
      <div className="manage">{children}</div>
    </NextIntlClientProvider>
  )
}
