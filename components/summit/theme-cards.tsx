import { useTranslations } from 'next-intl'
import { Said } from '@/components/ui/said'
import { addressOf } from '@/components/site/address'
import { COLOURED_TRACKS } from '@/components/site/summit-colors'
import { trackLetters } from '@/domain/agenda/rules'
import type { ReleaseDocument } from '@/domain/release/schema'
import type { Language } from '@/domain/shared/language'

/** The themes with their aims and topics; each leads to its sessions. */
export function ThemeCards({ document, locale }: { document: ReleaseDocument; locale: Language }) {
  const t = useTranslations('summit')
  const letters = trackLetters(document.tracks, locale)
  const themes = addressOf(locale, {
    pathname: '/summits/[slug]/themes',
    params: { slug: document.summit.slug },
  })
  if (document.tracks.length === 0) return null
  return (
    <section className="section">
      <h2>{t('themes')}</h2>
      <ul className="themes">
        {document.tracks.map((track, index) => (
          <li key={track.id} className={`track-${index < COLOURED_TRACKS ? index + 1 : 0}`}>
            <span className="track" aria-hidden="true">
              <b>{letters.get(track.id)}</b>
            </span>
            <h3>
              <a href={`${themes}#${track.slug}`}>
                <Said text={track.name} locale={locale} />
              </a>
            </h3>
            <p className="aim">
              <Said text={track.aim} locale={locale} />
            </p>
            <ul>
              {track.topics.map((topic) => (
                <li key={topic.id}>
                  <a href={`${themes}#${topic.id}`}>
                    <Said text={topic.name} locale={locale} />
                  </a>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  )
}
