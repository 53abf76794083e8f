import { useTranslations } from 'next-intl'
import type { CSSProperties, ReactNode } from 'react'
import type { FormAction } from '@/components/form/form-state'
import { addressOf } from '@/components/site/address'
import { trackLetters } from '@/domain/agenda/rules'
import type { Rows } from '@/domain/change/schema'
import { legiblePair } from '@/domain/shared/color'
import { type Language, pickText } from '@/domain/shared/language'
import { ActForm } from './act-form'
import { BothNames } from './both-names'
import { Moves } from './moves'

type Props = {
  locale: Language
  slug: string
  hidden: { summitId: string; slug: string }
  newId: () => string
  tracks: [id: string, row: Rows['track']][]
  uses: Record<string, number>
  open: { id: string; form: ReactNode } | null
  move: FormAction<unknown>
  remove: FormAction<unknown>
}

/** Tracks in order, each with its letter and colour; the one that is edited is open in its place. */
export function TrackRows({ locale, slug, hidden, newId, tracks, uses, open, move, remove }: Props) {
  const t = useTranslations('frame')
  const letters = trackLetters(
    tracks.map(([id, track]) => ({ ...track, id })),
    locale,
  )
  const sessions = (track: Rows['track']) =>
    addressOf(locale, { pathname: '/manage/[slug]/sessions', params: { slug } }, { track: track.slug })
  return (
    <ul className="frame-rows">
      {tracks.map(([id, track]) => {
        const name = pickText(track.name, locale)
        const { light, dark } = legiblePair(track.color)
        const edit = addressOf(locale, { pathname: '/manage/[slug]/tracks', params: { slug } }, { edit: id })
        return (
          <li key={id} id={id}>
            <div className="frame-row">
              <p className="row-name">
                <span
                  className="track"
                  aria-hidden="true"
                  style={{ '--track': `light-dark(${light},${dark})` } as CSSProperties}
                >
                  <b>{letters.get(id)}</b>
                </span>
                <BothNames text={track.name} locale={locale} />
              </p>
              <p className="row-facts">
                <span>{t('track.topicCount', { count: track.topics.length })}</span>
                {Object.values(track.aim).every((words) => !words?.trim()) && (
                  <span className="tag tag-warn">{t('track.noAim')}</span>
                )}
                {uses[id] !== undefined && (
                  <a href={sessions(track)}>{t('sessionsHere', { count: uses[id] })}</a>
                )}
              </p>
              <div className="row-acts">
                <Moves of="track" id={id} name={name} hidden={hidden} newId={newId} move={move} />
                <a className="btn" href={`${edit}#${id}`} aria-label={t('editNamed', { name })}>
                  {t('edit')}
                </a>
              </div>
            </div>
            {open?.id === id && (
              <div className="row-form">
                {open.form}
                <ActForm
                  action={remove}
                  hidden={{ ...hidden, change: newId(), id }}
                  kind="danger"
                  see={{ href: sessions(track), label: t('seeSessions') }}
                >
                  {t('track.remove', { name })}
                </ActForm>
              </div>
            )}
          </li>
        )
      })}
    </ul>
  )
}
