import { NextIntlClientProvider } from 'next-intl'
import { getMessages } from 'next-intl/server'
import type { ReactNode } from 'react'
import '@/components/manage/frame.css'

/** Words that the forms about a summit's frame need in the browser. It shows nothing of the summit. */
export default async function FrameLayout({ children }: { children: ReactNode }) {
  const { form, refusals, terms, frame } = await getMessages()
  return (
    <NextIntlClientProvider messages={{ form, refusals, terms, frame }}>{children}</NextIntlClientProvider>
  )
}
