import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { currentActor } from '@/app/_server/actor'
import { OwnSummit } from '@/app/_server/own-summit'
import { NotesView } from '@/components/meeting-notes/notes-view'
import { NotesWords } from '@/components/meeting-notes/notes-words'
import { DoneNote } from '@/components/seat/done-note'
import { addressOf } from '@/components/site/address'
import { paperRefusals } from '@/domain/meeting-notes/schema'
import { notesPage } from '@/domain/meeting-notes/queries'
import { publicSummit } from '@/domain/release/queries'
import type { Language } from '@/domain/shared/language'
import { redirect } from '@/messages/navigation'
import '@/components/delegation/delegation.css'
import '@/components/bilateral/bilateral.css'
import '@/components/meeting-notes/notes.css'
import * as actions from './actions'

type Props = {
  params: Promise<{ locale: Language; slug: string; id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** Nothing of it in a title that a history or a shared screen shows. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'bilateralNotes' })
  return { title: t('title') }
}

const dones = [
  ...(['brief', 'after', 'shared', 'point', 'paper', 'readers', 'dropped', 'readOut', 'confirmed'] as const),
  ...(['agreed', 'takenBack', 'announcement', 'followUp', 'host'] as const),
]

/** Before and after one meeting, for a focal point of one of its sides who is signed in. */
export default async function MeetingNotesPage({ params, searchParams }: Props) {
  const { locale, slug, id } = await params
  const actor = await currentActor()
  const meeting = { pathname: '/summits/[slug]/bilaterals/[id]', params: { slug, id } } as const
  const here = { ...meeting, pathname: '/summits/[slug]/bilaterals/[id]/notes' } as const
  if (!actor)
    return redirect({ href: { pathname: '/sign-in', query: { callback: addressOf(locale, here) } }, locale })
  const now = new Date()
  const page = z.uuid().safeParse(id).success ? await notesPage(actor, id, now) : null
  const released = page?.summit.slug === slug ? await publicSummit(slug) : null
  if (!page || !released) notFound()
  const t = await getTranslations({ locale, namespace: 'bilateralNotes' })
  const query = await searchParams
  const done = dones.find((one) => one === query['done'])
  const refused = paperRefusals.find((one) => one === query['refused']) ?? null
  return (
    <OwnSummit locale={locale} summit={released} now={now} current="bilaterals">
      <NotesWords>
        <div className="wrap notes-page">
          <p>
            <a href={addressOf(locale, meeting)}>{t('back')}</a>
          </p>
          {done && <DoneNote>{t(`done.${done}`)}</DoneNote>}
          <NotesView page={page} locale={locale} actions={actions} refused={refused} />
        </div>
      </NotesWords>
    </OwnSummit>
  )
}
