import { useTranslations } from 'next-intl'
import { Said } from '@/components/ui/said'
import type { SessionView } from '@/domain/session/queries'
import { type Language, languageName } from '@/domain/shared/language'
import { capital } from '@/components/session/language-list'

/** Speakers, organisations and materials of a session, to be read only. */
export function SessionAround({ locale, session }: { locale: Language; session: SessionView }) {
  const t = useTranslations('sessionForm')
  const terms = useTranslations('terms')
  const { speakers, organisations, materials } = session
  return (
    <section className="form-part" aria-labelledby="part-around">
      <h2 id="part-around">{t('around')}</h2>
      <p className="hint">{t('aroundNote')}</p>
      <dl className="facts">
        <div>
          <dt>{t('speakers')}</dt>
          <dd>
            {speakers.length === 0 && <span className="quiet">{t('noSpeakers')}</span>}
            {speakers.map(({ name, role }, index) => (
              <div key={index}>
                {name}, {terms(`roles.${role}`)}
              </div>
            ))}
          </dd>
        </div>
        <div>
          <dt>{t('organisations')}</dt>
          <dd>
            {organisations.length === 0 && <span className="quiet">{t('nothing')}</span>}
            {organisations.map(({ name, part }, index) => (
              <div key={index}>
                <Said text={name} locale={locale} />, {terms(`parts.${part}`)}
              </div>
            ))}
          </dd>
        </div>
        <div>
          <dt>{t('materials')}</dt>
          <dd>
            {materials.length === 0 && <span className="quiet">{t('nothing')}</span>}
            {materials.map(({ kind, language, title, url }) => (
              <div key={url}>
                <a href={url} lang={language}>
                  {title}
                </a>
                , {terms(`materials.${kind}`)}, {capital(languageName(language, locale))}
              </div>
            ))}
          </dd>
        </div>
      </dl>
    </section>
  )
}
