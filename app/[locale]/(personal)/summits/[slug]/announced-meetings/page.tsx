import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { OwnSummit } from '@/app/_server/own-summit'
import { AnnouncedList } from '@/components/meeting-notes/announced-list'
import { announcedMeetings } from '@/domain/meeting-notes/announced-queries'
import { publicSummit } from '@/domain/release/queries'
import type { Language } from '@/domain/shared/language'
import '@/components/meeting-notes/notes.css'

type Props = { params: Promise<{ locale: Language; slug: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'bilateralNotes.announced' })
  return { title: t('title') }
}

/** Meetings that both sides have made public. Not kept by the page store: one side's word takes a meeting off at once. */
export default async function AnnouncedPage({ params }: Props) {
  const { locale, slug } = await params
  const released = await publicSummit(slug)
  if (!released) notFound()
  const t = await getTranslations({ locale, namespace: 'bilateralNotes.announced' })
  const meetings = await announcedMeetings(slug)
  return (
    <OwnSummit locale={locale} summit={released} now={new Date()}>
      <div className="wrap notes-page">
        <h1>{t('title')}</h1>
        <p className="quiet notes-lede">{t('lede')}</p>
        <AnnouncedList meetings={meetings} zone={released.document.summit.timeZone} locale={locale} />
      </div>
    </OwnSummit>
  )
}
