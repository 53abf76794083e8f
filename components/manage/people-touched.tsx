import { useTranslations } from 'next-intl'
import { type NewsWords, newsLine } from '@/components/release/news-line'
import { type TouchedPerson, countPeople } from '@/domain/release/told-rules'
import { type Language, collator, languageName } from '@/domain/shared/language'

type Props = { people: TouchedPerson[]; timeZone: string; locale: Language }

/** So many are shown without being asked for. */
const OPEN = 8

/** Whom a release touches: by count and language, and by name with what each is told. */
export function PeopleTouched({ people, timeZone, locale }: Props) {
  const t = useTranslations('publish.people')
  const words: NewsWords = {
    notice: useTranslations('notice.release'),
    roles: useTranslations('terms.roles'),
    release: useTranslations('release'),
  }
  const { en, fr, unreachable } = countPeople(people)
  const sorted = [...people].sort((a, b) => collator(locale).compare(a.names[0] ?? '', b.names[0] ?? ''))
  return (
    <section aria-labelledby="whom">
      <h2 id="whom">{t('title')}</h2>
      {people.length === 0 ? (
        <p className="quiet">{t('none')}</p>
      ) : (
        <>
          <p className="marks">
            <span>{t('english', { count: String(en) })}</span>
            <span>{t('french', { count: String(fr) })}</span>
            {unreachable > 0 && (
              <span className="tag tag-warn">{t('unreachable', { count: unreachable })}</span>
            )}
          </p>
          <details open={people.length <= OPEN}>
            <summary>{t('names', { count: en + fr + unreachable })}</summary>
            <ul className="settle people">
              {sorted.map(({ names, email, language, news }) => (
                <li key={`${email ?? ''} ${names.join()}`}>
                  <b>{names.join(', ')}</b>
                  {email === null ? (
                    <span className="tag tag-warn">{t('noAddress')}</span>
                  ) : (
                    <span className="small quiet">
                      {t('inLanguage', { language: languageName(language, locale) })}
                    </span>
                  )}
                  <ul className="news">
                    {news.map((one, index) => (
                      <li key={index}>{newsLine(one, timeZone, locale, words)}</li>
                    ))}
                  </ul>
                </li>
              ))}
            </ul>
          </details>
        </>
      )}
    </section>
  )
}
