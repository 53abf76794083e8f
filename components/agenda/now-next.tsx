import { useTranslations } from 'next-intl'

/** What runs and what comes, on a phone: depends on the hour, hence filled in and shown by the page's script. */
export function NowNext() {
  const t = useTranslations('agenda')
  return (
    <section className="wide nownext" aria-label={t('nowNext')} data-now-next hidden>
      {(['now', 'next'] as const).map((name) => (
        <div key={name} data-part={name} hidden>
          <h2>
            {t(name)}
            <span className="num" />
          </h2>
          <p>
            <a href="#main"> </a>
          </p>
          <p className="small quiet" />
        </div>
      ))}
    </section>
  )
}
