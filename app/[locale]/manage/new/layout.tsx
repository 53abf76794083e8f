import { NextIntlClientProvider } from 'next-intl'
import { getMessages } from 'next-intl/server'
import type { ReactNode } from 'react'
import '@/components/manage/manage.css'
import '@/components/manage/frame.css'

/** Words that the form of a new summit needs in the browser. */
export default async function NewSummitLayout({ children }: { children: ReactNode }) {
  const { form, refusals, terms, frame } = await getMessages()
  return (
    <NextIntlClientProvider messages={{ form, refusals, terms, frame }}>
      <div className="manage">{children}</div>
    </NextIntlClientProvider>
  )
}
