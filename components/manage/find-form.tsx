import { addressOf } from '@/components/site/address'
import type { Language } from '@/domain/shared/language'

type Props = {
  locale: Language
  pathname: '/manage/[slug]/badges' | '/manage/[slug]/privacy'
  slug: string
  id: string
  q: string
  words: { label: string; submit: string; found: string }
}

/** Looks for people: an ordinary form, so that the address says what was looked for. How many were found is said below it. */
export function FindForm({ locale, pathname, slug, id, q, words }: Props) {
  return (
    <>
      <form className="row" role="search" action={addressOf(locale, { pathname, params: { slug } })}>
        <div className="field">
          <label htmlFor={id}>{words.label}</label>
          <input id={id} className="input" type="search" name="q" defaultValue={q} maxLength={100} />
        </div>
        <button className="btn" type="submit">
          {words.submit}
        </button>
      </form>
      {q !== '' && (
        <p className="quiet" role="status">
          {words.found}
        </p>
      )}
    </>
  )
}
