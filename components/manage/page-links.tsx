import { useTranslations } from 'next-intl'

type Props = {
  list: { page: number; pages: number }
  /** The address of a page by its number, from 1. */
  to: (page: number) => string
}

/** To the previous and the next page of a list, filters kept. */
export function PageLinks({ list: { page, pages }, to }: Props) {
  const t = useTranslations('manage')
  return (
    <nav className="page-links" aria-label={t('pages')}>
      {page > 1 && (
        <a className="btn btn-small" rel="prev" href={to(page - 1)}>
          {t('previous')}
        </a>
      )}
      <span>{t('pageOf', { page: String(page), pages: String(pages) })}</span>
      {page < pages && (
        <a className="btn btn-small" rel="next" href={to(page + 1)}>
          {t('next')}
        </a>
      )}
    </nav>
  )
}
