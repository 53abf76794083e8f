import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { personalDocument } from '@/app/_server/personal-document'
import '@/components/ui/tokens.css'
import '@/components/ui/kit.css'
import '@/components/account/account.css'

export const viewport: Viewport = { width: 'device-width', initialScale: 1, viewportFit: 'cover' }
export const metadata: Metadata = { title: 'Plenum', robots: { index: false } }
// Each answer is for the one who asks.
export const dynamic = 'force-dynamic'

type Props = { children: ReactNode; params: Promise<{ locale: string }> }

/** The root of pages for one person: signing in, the account, the demo's mailbox. */
export default async function PersonalLayout({ children, params }: Props) {
  return personalDocument(params, ['signIn', 'account', 'mailbox'], children)
}
