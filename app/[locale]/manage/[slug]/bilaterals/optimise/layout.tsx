import { NextIntlClientProvider } from 'next-intl'
import { getMessages } from 'next-intl/server'
import type { ReactNode } from 'react'
import '@/components/chart/chart.css'
import '@/components/chart/dumbbells.css'
import '@/components/timetable/timetable.css'

/** Words that the forms of the optimiser need in the browser. It shows nothing of anybody: each page asks for itself. */
export default async function OptimiseLayout({ children }: { children: ReactNode }) {
  const { form, refusals, site, fault, optimise } = await getMessages()
  return (
    <NextIntlClientProvider messages={{ form, refusals, site, fault, optimise }}>
      {children}
    </NextIntlClientProvider>
  )
}
