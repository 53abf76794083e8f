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

/** The root of the organiser's side. It shows nothing of any summit: each page asks for what its actor may see. */
export default async function ManageLayout({ children, params }: Props) {
  return personalDocument(params, ['manageHome'], children)
}
