import { NextIntlClientProvider } from 'next-intl'
import { getMessages } from 'next-intl/server'
import type { ReactNode } from 'react'
import '@/components/desk/desk.css'
import '@/components/manage/frame.css'

/** Words that the desk's forms need in the browser. It shows nothing of anybody: each page asks for itself. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const { form, refusals, site, fault, desk, registration } = await getMessages()
  return (
    <NextIntlClientProvider messages={{ form, refusals, site, fault, desk, registration }}>
      {children}
    </NextIntlClientProvider>
  )
}
