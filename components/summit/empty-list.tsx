import { addressOf } from '@/components/site/address'
import type { Language } from '@/domain/shared/language'

type Props = { slug: string; locale: Language; words: string; wayOn: string }

/** What a page says that has nothing to list yet, with the way to the agenda. */
export function EmptyList({ slug, locale, words, wayOn }: Props) {
  return (
    <div className="stack">
      <p>{words}</p>
      <p>
        <a className="btn" href={addressOf(locale, { pathname: '/summits/[slug]/agenda', params: { slug } })}>
          {wayOn}
        </a>
      </p>
    </div>
  )
}
