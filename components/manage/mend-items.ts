import type { StaleTexts } from '@/domain/release/preview-rules'
import type { DraftText, LanguageGap } from '@/domain/release/schema'

/** One text to be written, or to be looked at again, with what it says in other languages. */
export type MendItem = {
  /** Tells the items of a page apart. */
  key: string
  code: string | null
  title: Partial<Record<string, string>>
  /** As in the preview: `abstract`, `track.name`. */
  field: string
  language: string
  at: DraftText
  /** What stands in this language; nothing where it is missing. */
  was: string
  others: [language: string, text: string][]
  /** Marks of the session, where the text has fallen behind; none where it is missing. */
  stale: string[]
}

/** Fields that hold several lines. */
const longFields = ['abstract', 'description', 'aim']
export const isLong = ({ at }: Pick<MendItem, 'at'>) => longFields.includes(at.field)

/** Gaps that can be mended in the draft, each as its own item. */
export const missingItems = (gaps: readonly LanguageGap[]): MendItem[] =>
  gaps.flatMap(({ at, code, title, field, language, text }) =>
    at
      ? [
          {
            key: [at.id, at.topic?.id ?? field, language].join(' '),
            ...{ code, title, field, language, at, was: '', stale: [] },
            others: Object.entries(text).filter(([, words]) => words.trim() !== ''),
          },
        ]
      : [],
  )

/** Texts whose other language was changed since. */
export const staleItems = (stale: readonly StaleTexts[]): MendItem[] =>
  stale.flatMap(({ id, code, title, texts, words }) =>
    texts.flatMap((mark) => {
      const [field, language = ''] = mark.split('.')
      if (field !== 'title' && field !== 'abstract' && field !== 'location') return []
      const { [language]: was = '', ...others } = words[field]
      return [
        {
          key: `${id} ${mark}`,
          ...{ code, title, field, language, was, stale: texts },
          at: { of: 'session' as const, id, field },
          others: Object.entries(others).flatMap(([other, text]): [string, string][] =>
            text ? [[other, text]] : [],
          ),
        },
      ]
    }),
  )
