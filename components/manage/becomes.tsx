import { useTranslations } from 'next-intl'

type Props = {
  before: string
  after: string
  /** Language of both where it is not the page's. */
  lang?: string | undefined
}

/** What was, struck through, and what becomes of it; said in words where neither line nor arrow is seen. */
export function Becomes({ before, after, lang }: Props) {
  const t = useTranslations('publish')
  return (
    <>
      <del lang={lang}>{before}</del> <span className="vh">{t('becomes')}</span>
      <span aria-hidden="true">→</span> <ins lang={lang}>{after}</ins>
    </>
  )
}
