import { useTranslations } from 'next-intl'
import { Icon } from '@/components/ui/icon'
import { Said } from '@/components/ui/said'
import { TextParts } from '@/components/ui/text-parts'
import { originIcons } from '@/components/agenda/agenda-card'
import { addressOf } from '@/components/site/address'
import { trackLetters } from '@/domain/agenda/rules'
import type { ReleaseDocument } from '@/domain/release/schema'
import { dateParts } from '@/domain/shared/date-format'
import { type Language, languageName, pick } from '@/domain/shared/language'
import { time } from '@/domain/shared/time-format'
import { zoneName } from '@/domain/shared/zone-format'
import type { SessionParts } from './session-parts'

type Props = { parts: SessionParts; document: ReleaseDocument; locale: Language }

/** Title, theme, kind and origin; above them what a reader must not miss: cancelled, or moved. */
export function SessionHead({ parts, document, locale }: Props) {
  const { session } = parts
  const title = pick(session.title, locale) ?? { text: session.code, language: locale }
  const t = useTranslations('session')
  return (
    <header className="session-head">
      <h1 lang={title.language === locale ? undefined : title.language}>
        {session.status === 'cancelled' ? <s>{title.text}</s> : title.text}
      </h1>
      {title.language !== locale && (
        <p className="small quiet">
          {t('inLanguageOnly', { language: languageName(title.language, locale) })}
        </p>
      )}
      <Marks parts={parts} document={document} locale={locale} />
      <Change parts={parts} locale={locale} />
    </header>
  )
}

function Marks({ parts: { session, track, topic }, document, locale }: Props) {
  const t = useTranslations('session')
  const terms = useTranslations('terms')
  const themes = { pathname: '/summits/[slug]/themes', params: { slug: document.summit.slug } } as const
  return (
    <p className="marks">
      {track && (
        <a className="track" href={`${addressOf(locale, themes)}#${track.slug}`}>
          <b aria-hidden="true">{trackLetters(document.tracks, locale).get(track.id)}</b>
          <span>{t.rich('theme', { name: () => <Said text={track.name} locale={locale} /> })}</span>
        </a>
      )}
      {topic && <span>{t.rich('topic', { name: () => <Said text={topic.name} locale={locale} /> })}</span>}
      <span>{terms(`types.${session.type}`)}</span>
      {session.origin && (
        <span className="origin">
          <Icon name={originIcons[session.origin]} />
          {terms(`originsLong.${session.origin}`)}
        </span>
      )}
    </p>
  )
}

function Change({ parts: { session, timeZone }, locale }: Pick<Props, 'parts' | 'locale'>) {
  const t = useTranslations('session')
  if (session.status === 'cancelled') {
    return (
      <div className="banner banner-block">
        <Icon name="warn" />
        <p>
          <b>{t('cancelled')}</b> {t('cancelledBody')}
        </p>
      </div>
    )
  }
  const from = session.previousStart
  if (from === null) return null
  return (
    <div className="banner banner-warn">
      <Icon name="swap" />
      <p>
        <b>{t('moved')}</b>{' '}
        {t.rich('movedFrom', {
          date: () => <TextParts parts={dateParts(from, timeZone, locale)} />,
          time: time(from, timeZone, locale),
          zone: zoneName(from, timeZone, locale),
        })}
      </p>
    </div>
  )
}
