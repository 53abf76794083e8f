import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { summitOfMeetings } from '@/app/_server/summit-at-work'
import { BilateralNav } from '@/components/bilateral/desk-nav'
import { ManageFrame } from '@/components/manage/manage-frame'
import { DeskNotes } from '@/components/meeting-notes/desk-notes'
import { deskNotes } from '@/domain/meeting-notes/queries'
import type { Language } from '@/domain/shared/language'
import '@/components/meeting-notes/notes.css'

type Props = { params: Promise<{ locale: Language; slug: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params
  await summitOfMeetings(slug)
  const t = await getTranslations({ locale, namespace: 'bilateralNotes.desk' })
  return { title: t('title') }
}

/** Papers that were meant for the desk, and read-outs that both sides have confirmed. */
export default async function DeskNotesPage({ params }: Props) {
  const { locale, slug } = await params
  const { actor, summit } = await summitOfMeetings(slug)
  const t = await getTranslations({ locale, namespace: 'bilateralNotes.desk' })
  const notes = await deskNotes(actor, summit.id)
  if (!notes) notFound()
  return (
    <ManageFrame locale={locale} summit={summit} current="bilaterals" now={new Date()}>
      <BilateralNav locale={locale} slug={slug} current="notes" />
      <div>
        <h1>{t('title')}</h1>
        <p className="quiet notes-lede">{t('lede')}</p>
      </div>
      <DeskNotes notes={notes} zone={summit.timeZone} locale={locale} />
    </ManageFrame>
  )
}
