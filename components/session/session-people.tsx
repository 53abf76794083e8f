import { useTranslations } from 'next-intl'
import { Said } from '@/components/ui/said'
import { addressOf } from '@/components/site/address'
import { Portrait } from '@/components/speaker/portrait'
import type { Language } from '@/domain/shared/language'
import type { SessionView } from './session-view'

type Props = { view: SessionView; slug: string; locale: Language }

/** Who speaks, in which part, and for whom. */
export function SessionSpeakers({ view, slug, locale }: Props) {
  const t = useTranslations('session')
  const terms = useTranslations('terms')
  if (view.speakers.length === 0) return null
  return (
    <section className="section">
      <h2>{t('speakers')}</h2>
      <ul className="people">
        {view.speakers.map(({ speaker, role, organisation }) => (
          <li key={speaker.id + role} className={speaker.photo === null ? undefined : 'with-portrait'}>
            <Portrait name={speaker.name} photo={speaker.photo} size={64} />
            <b>
              <a
                href={addressOf(locale, {
                  pathname: '/summits/[slug]/speakers/[speaker]',
                  params: { slug, speaker: speaker.slug },
                })}
              >
                {speaker.name}
              </a>
            </b>
            <span>{terms(`roles.${role}`)}</span>
            <span>
              <Said text={speaker.position} locale={locale} />
            </span>
            {organisation && (
              <span>
                <Said text={organisation.name} locale={locale} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Organisations by their part in the session. */
export function SessionOrganisations({ view, locale }: Omit<Props, 'slug'>) {
  const t = useTranslations('session')
  const terms = useTranslations('terms')
  if (view.organisations.length === 0) return null
  return (
    <section className="section">
      <h2>{t('organisations')}</h2>
      <ul className="people">
        {view.organisations.map(({ organisation, part }) => (
          <li key={organisation.id + part}>
            <b>
              {organisation.url ? (
                <a href={organisation.url}>
                  <Said text={organisation.name} locale={locale} />
                </a>
              ) : (
                <Said text={organisation.name} locale={locale} />
              )}
            </b>
            <span>{terms(`parts.${part}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
