import { NextIntlClientProvider } from 'next-intl'
import { getMessages } from 'next-intl/server'
import type { ReactNode } from 'react'
import '@/components/manage/frame.css'
import '@/components/registration-form/setup.css'
import '@/components/registration/sealed.css'

/** Words that the forms about registering need in the browser. It shows nothing of the summit. */
export default async function SetupLayout({ children }: { children: ReactNode }) {
  const { form, refusals, frame, formSetup, registration, ...more } = await getMessages()
  const { registrationFiles, interchange, namesFreeze } = more
  const words = {
    form,
    refusals,
    frame,
    formSetup,
    registration,
    registrationFiles,
    interchange,
    namesFreeze,
  }
  return <NextIntlClientProvider messages={words}>{children}</NextIntlClientProvider>
}
