import { NextIntlClientProvider } from 'next-intl'
import { getMessages } from 'next-intl/server'
import type { ReactNode } from 'react'
import { summitAccent } from '@/components/site/summit-colors'
import '@/components/registration/registration.css'
import '@/components/registration/sealed.css'

/** Words and looks that the pages of registering need in the browser, in the colours of the summit. */
export async function RegistrationWords({ accent, children }: { accent?: string; children: ReactNode }) {
  const { form, refusals, site, fault, registration } = await getMessages()
  return (
    <NextIntlClientProvider messages={{ form, refusals, site, fault, registration }}>
      <div className="registration" style={accent === undefined ? undefined : summitAccent(accent)}>
        {children}
      </div>
    </NextIntlClientProvider>
  )
}
