import { NextIntlClientProvider } from 'next-intl'
import { getMessages } from 'next-intl/server'
import type { ReactNode } from 'react'

/** Words that the forms of house rules and of interpreters need in the browser. */
export async function MeetingRulesWords({ children }: { children: ReactNode }) {
  const { form, refusals, site, fault, frame, bilateralRules } = await getMessages()
  return (
    <NextIntlClientProvider messages={{ form, refusals, site, fault, frame, bilateralRules }}>
      {children}
    </NextIntlClientProvider>
  )
}
