import { useTranslations } from 'next-intl'
import { fieldId } from '@/components/form/field-id'
import { capital } from '@/components/session/language-list'
import { addressOf } from '@/components/site/address'
import type { Preview } from '@/domain/release/preview-rules'
import type { PreviewNames } from '@/domain/session/queries'
import { type Language, languageName, pickText, text } from '@/domain/shared/language'

type Props = { preview: Preview; names: PreviewNames; slug: string; locale: Language }

/** What stands in the way of a release, and what is worth a look before it, each with the way to mend it. */
export function SettleLists(props: Props) {
  return (
    <>
      <Clashes {...props} />
      <LanguageGate {...props} />
      <StaleTexts {...props} />
    </>
  )
}

function LanguageGate({ preview, slug, locale }: Props) {
  const t = useTranslations('publish')
  const words = useFieldWords()
  return (
    <section aria-labelledby="gate">
      <h2 id="gate">{t('gate')}</h2>
      {preview.gaps.length === 0 ? (
        <p>
          <span className="tag tag-ok">{t('gateOpen')}</span>
        </p>
      ) : (
        <>
          <p>
            <span className="tag tag-block">{t('gateShut', { count: preview.gaps.length })}</span>
          </p>
          <ul className="settle">
            {preview.gaps.map(({ code, field, language, title }, index) => {
              const said = {
                language: languageName(language, locale),
                field: words(field),
                title: pickText(title, locale) || (code ?? ''),
              }
              return (
                <li key={index}>
                  <span className="tag tag-block">{t('missing', { language: capital(said.language) })}</span>
                  <span>{said.title ? `${said.title}, ${said.field}` : said.field}</span>
                  {code && (
                    <a
                      href={`${addressOf(locale, { pathname: '/manage/[slug]/sessions/[code]', params: { slug, code } })}#${fieldId(`${field}.${language}`)}`}
                      aria-label={t('mendLabel', said)}
                    >
                      {t('mend')}
                    </a>
                  )}
                </li>
              )
            })}
          </ul>
        </>
      )}
    </section>
  )
}

function StaleTexts({ preview, slug, locale }: Props) {
  const t = useTranslations('publish')
  const words = useFieldWords()
  if (preview.stale.length === 0) return null
  return (
    <section aria-labelledby="stale">
      <h2 id="stale">{t('stale')}</h2>
      <p className="quiet">{t('staleLede')}</p>
      <ul className="settle">
        {preview.stale.map(({ code, title, texts }) => (
          <li key={code}>
            <a
              href={addressOf(locale, { pathname: '/manage/[slug]/sessions/[code]', params: { slug, code } })}
            >
              {pickText(text.parse(title), locale) || code}
            </a>
            {texts.map((mark) => {
              const [field = '', language = ''] = mark.split('.')
              return (
                <span key={mark} className="tag tag-warn">
                  {t('staleMark', { language: capital(languageName(language, locale)), field: words(field) })}
                </span>
              )
            })}
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

/** A field of a text in words; those of the summit's frame have two parts (`track.name`). */
function useFieldWords(): (field: string) => string {
  const t = useTranslations('publish')
  return (field) => {
    const known = field as 'title' // `has` asks whether it is
    if (t.has(`fields.${known}`)) return t(`fields.${known}`)
    const part = field.split('.')[0] as 'summit'
    return t('frameField', { field: t.has(`frame.${part}`) ? t(`frame.${part}`) : field })
  }
}
