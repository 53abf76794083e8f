import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { summitOfPage } from '@/app/_server/summit-at-work'
import { AskForm, ReplaceLinkForm } from '@/components/manage/ask-forms'
import { AttendanceTag } from '@/components/manage/attendance-tag'
import { dateTime } from '@/components/manage/date-time'
import { ManageFrame } from '@/components/manage/manage-frame'
import { RemoveSpeakerForm } from '@/components/manage/remove-speaker-form'
import { SpeakerDeeds, SpeakerSessions } from '@/components/manage/speaker-around'
import { SpeakerForm } from '@/components/manage/speaker-form'
import { addressOf } from '@/components/site/address'
import { DropPhotoForm } from '@/components/speaker/drop-photo-form'
import { PhotoForm } from '@/components/speaker/photo-form'
import { Icon } from '@/components/ui/icon'
import type { Language } from '@/domain/shared/language'
import { photoOutcome } from '@/domain/speaker/rules'
import { speakerChoices, speakerView } from '@/domain/speaker/view-queries'
import { ask, dropPhoto, endLinks, remove, save } from '../actions'

type Props = {
  params: Promise<{ locale: Language; slug: string; speaker: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const speakerOfPage = cache(async (slug: string, asked: string) => {
  const { summit } = await summitOfPage(slug)
  const speaker = await speakerView(summit, asked)
  if (!speaker) notFound()
  return { summit, speaker }
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, speaker } = await params
  return { title: (await speakerOfPage(slug, speaker)).speaker.content.name }
}

/** One speaker of the draft: the profile, the picture, the sessions, the question and its answer, what was done. */
export default async function SpeakerPage({ params, searchParams }: Props) {
  const { locale, slug, speaker: asked } = await params
  const { summit, speaker } = await speakerOfPage(slug, asked)
  const t = await getTranslations({ locale, namespace: 'speakers' })
  const { saved, restored, photo } = await searchParams
  const { id, content, version } = speaker
  const hidden = { summitId: summit.id, slug, id }
  const list = addressOf(locale, { pathname: '/manage/[slug]/speakers', params: { slug } })
  const here = addressOf(locale, {
    pathname: '/manage/[slug]/speakers/[speaker]',
    params: { slug, speaker: asked },
  })
  return (
    <ManageFrame locale={locale} summit={summit} current="speakers" now={new Date()}>
      <a className="back" href={list}>
        <Icon name="left" />
        {t('back')}
      </a>
      <div>
        <h1>{content.name}</h1>
        <p className="marks">
          <AttendanceTag attendance={speaker.attendance} />
          <span>{t('sessionCount', { count: speaker.sessions.length })}</span>
        </p>
      </div>
      {(saved !== undefined || restored !== undefined) && (
        <div className="banner banner-ok" role="status">
          <Icon name="s-yours" />
          <p>{restored !== undefined ? t('restored') : version === 1 ? t('savedNew') : t('saved')}</p>
        </div>
      )}
      <SpeakerForm
        action={save}
        hidden={{ ...hidden, change: randomUUID(), version: String(version) }}
        content={content}
        choices={await speakerChoices(summit)}
        contentLanguages={summit.contentLanguages}
        timeZone={summit.timeZone}
        settled={saved === String(version)}
        leave={list}
      />
      <section className="speaker-part" aria-labelledby="part-photo">
        <h2 id="part-photo">{t('photo')}</h2>
        <PhotoForm
          key={`${speaker.photo} ${String(photo)}`}
          name={content.name}
          address={`/api/manage/${slug}/speakers/${id}/photo`}
          photo={speaker.photo}
          page={here}
          outcome={photoOutcome(photo)}
        />
        {speaker.photo !== null && <DropPhotoForm action={dropPhoto} hidden={hidden} />}
      </section>
      <section className="speaker-part" aria-labelledby="part-sessions">
        <h2 id="part-sessions">{t('sessions')}</h2>
        <SpeakerSessions locale={locale} slug={slug} timeZone={summit.timeZone} speaker={speaker} />
      </section>
      <section className="speaker-part" aria-labelledby="part-asking">
        <h2 id="part-asking">{t('attendance')}</h2>
        <Asking locale={locale} timeZone={summit.timeZone} speaker={speaker} />
        {content.email === null ? (
          <p className="quiet">{t('askNeedsEmail')}</p>
        ) : (
          <>
            <AskForm action={ask} hidden={hidden}>
              {speaker.asked ? t('askAgain') : t('ask')}
            </AskForm>
            {speaker.asked && <ReplaceLinkForm action={endLinks} hidden={hidden} />}
          </>
        )}
      </section>
      <section className="speaker-part" aria-labelledby="part-deeds">
        <h2 id="part-deeds">{t('history')}</h2>
        {speaker.deeds.length === 0 ? (
          <p className="quiet">{t('noHistory')}</p>
        ) : (
          <SpeakerDeeds locale={locale} timeZone={summit.timeZone} deeds={speaker.deeds} />
        )}
      </section>
      <section className="speaker-part" aria-labelledby="part-removal">
        <h2 id="part-removal">{t('removal')}</h2>
        <RemoveSpeakerForm action={remove} hidden={{ ...hidden, change: randomUUID() }} />
      </section>
    </ManageFrame>
  )
}

type AskingProps = {
  locale: Language
  timeZone: string
  speaker: NonNullable<Awaited<ReturnType<typeof speakerView>>>
}

/** When the question went out and what became of it, and the answer. */
async function Asking({ locale, timeZone, speaker: { asked, answeredAt, attendance } }: AskingProps) {
  const t = await getTranslations({ locale, namespace: 'speakers' })
  return (
    <>
      <p>
        {asked
          ? t('askedAt', { ...dateTime(asked.at, timeZone, locale), email: asked.email })
          : t('notAskedYet')}{' '}
        {asked && (
          <span className={asked.state === 'failed' ? 'tag tag-block' : 'tag'}>
            {t(`mail.${asked.state}`)}
          </span>
        )}
      </p>
      {asked && <p className="quiet">{t('linkUntil', dateTime(asked.until, timeZone, locale))}</p>}
      {answeredAt && attendance !== 'unknown' && (
        <p>{t(`answered.${attendance}`, dateTime(answeredAt, timeZone, locale))}</p>
      )}
    </>
  )
}
