import { useTranslations } from 'next-intl'
import type { FormAction } from '@/components/form/form-state'
import { capital } from '@/components/session/language-list'
import { addressOf } from '@/components/site/address'
import type { Preview } from '@/domain/release/preview-rules'
import type { PreviewNames } from '@/domain/session/queries'
import { type Language, languageName, pickText } from '@/domain/shared/language'
import { BlockingList } from './blocking-list'
import { useFieldWords } from './field-words'
import { missingItems, staleItems } from './mend-items'
import { MendList } from './mend-list'

type Props = {
  preview: Preview
  names: PreviewNames
  summitId: string
  slug: string
  locale: Language
  /** Writes a text into the draft; null where the content that is shown is not the draft's. */
  mend: FormAction<unknown> | null
  /** Ignores conflicts, with a reason. */
  ignore: FormAction<unknown>
}

/** What stands in the way of a release, and what is worth a look before it, each with the way to mend it. */
export function SettleLists(props: Props) {
  return (
    <>
      <Clashes {...props} />
      <SeatsShort {...props} />
      <BlockingList {...props} />
      <LanguageGate {...props} />
    </>
  )
}

/** The texts that lack a language and those that may be out of date. */
function LanguageGate({ preview: { gaps, stale }, summitId, locale, mend }: Props) {
  const t = useTranslations('publish')
  const words = useFieldWords()
  return (
    <section aria-labelledby="gate">
      <h2 id="gate">{t('gate')}</h2>
      <p>
        {gaps.length === 0 ? (
          <span className="tag tag-ok">{t('gateOpen')}</span>
        ) : (
          <span className="tag tag-block">{t('gateShut', { count: gaps.length })}</span>
        )}
      </p>
      {mend ? (
        // Also while there is nothing to mend: the note that the last text was saved stands here.
        <MendList action={mend} summitId={summitId} missing={missingItems(gaps)} stale={staleItems(stale)} />
      ) : (
        <ul className="settle">
          {gaps.map(({ code, field, language, title }, index) => {
            const name = pickText(title, locale) || (code ?? '')
            return (
              <li key={index}>
                <span className="tag tag-block">
                  {t('missing', { language: capital(languageName(language, locale)) })}
                </span>
                <span>{name ? `${name}, ${words(field)}` : words(field)}</span>
              </li>
            )
          })}
        </ul>
      )}
    </section>
  )
}

/** Sessions that would have fewer seats than people have taken. */
function SeatsShort({ preview: { short }, slug, locale }: Props) {
  const t = useTranslations('publish')
  if (short.length === 0) return null
  return (
    <section aria-labelledby="short">
      <h2 id="short">{t('short')}</h2>
      <p className="quiet">{t('shortLede')}</p>
      <ul className="settle">
        {short.map(({ code, title, seats, taken }) => (
          <li key={code}>
            <a
              href={addressOf(locale, { pathname: '/manage/[slug]/sessions/[code]', params: { slug, code } })}
            >
              {pickText(title, locale) || code}
            </a>
            <span>{t('shortOf', { seats, taken })}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Clashes({ preview, names, slug, locale }: Props) {
  const t = useTranslations('publish')
  if (preview.clashes.length === 0) return null
  const link = (code: string) => (
    <a href={addressOf(locale, { pathname: '/manage/[slug]/sessions/[code]', params: { slug, code } })}>
      {pickText(names.sessions[code], locale) || code}
    </a>
  )
  return (
    <section aria-labelledby="clashes">
      <h2 id="clashes">{t('clashes')}</h2>
      <p className="quiet">{t('clashesLede')}</p>
      <ul className="settle">
        {preview.clashes.map(({ roomId, codes: [one, other] }, index) => (
          <li key={index}>
            <span>
              {t.rich('clashOf', {
                room: pickText(names.rooms[roomId], locale),
                one: () => link(one),
                other: () => link(other),
              })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
