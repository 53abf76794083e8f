import { useTranslations } from 'next-intl'
import type { CSSProperties, ReactNode } from 'react'
import { type Axis, onAxis } from '@/domain/commitment/rules'
import type { Language } from '@/domain/shared/language'
import { time, timeSpan } from '@/domain/shared/time-format'

/** One commitment, in words; `track` from 1 is the theme's colour, `href` where more of it stands. */
export type Ribbon = {
  key: string
  kind: 'session' | 'bilateral' | 'absence' | 'placed' | 'moved'
  startsAt: Date
  endsAt: Date
  title: string
  /** The same where there is little room. */
  short?: string
  detail: string
  track?: number
  href?: string
}
export type RibbonRow = { key: string; name: string; detail: string; ribbons: Ribbon[] }

type Props = {
  axis: Axis
  zone: string
  locale: Language
  rows: RibbonRow[]
  /** Whether to say what the colours mean. */
  keys?: boolean
}

/** The day of several people on one axis; on a phone each one's list, in the same order, with times in words. */
export function Ribbons({ axis, zone, locale, rows, keys = true }: Props) {
  const t = useTranslations('delegation')
  const place = (one: { startsAt: Date; endsAt: Date }) => {
    const { left, width } = onAxis(axis, one)
    return { '--a': `${left}%`, '--w': `${width}%` } as CSSProperties // custom properties are no part of React's type
  }
  return (
    <div className="ribbons" style={{ '--hours': axis.hours.length } as CSSProperties /* as above */}>
      <div className="axis" aria-hidden="true">
        <div className="axis-in">
          {axis.hours.map((hour) => (
            <span key={hour.toISOString()} style={place({ startsAt: hour, endsAt: hour })}>
              {time(hour, zone, locale)}
            </span>
          ))}
        </div>
      </div>
      <ul className="ribbon-rows">
        {rows.map((row) => (
          <li key={row.key} className="ribbon-row">
            <div className="ribbon-name">
              <b dir="auto">{row.name}</b>
              <span dir="auto">{row.detail}</span>
            </div>
            {row.ribbons.length === 0 ? (
              <p className="ribbon-free quiet">{t('free')}</p>
            ) : (
              <ol className="ribbon-line" aria-label={t('inOrder', { name: row.name })}>
                {row.ribbons.map((one) => (
                  <li key={one.key} className={`ribbon ribbon-${one.kind}`} style={place(one)}>
                    <Inside {...(one.href ? { href: one.href } : {})} track={one.track}>
                      <span className="vh">{timeSpan(one.startsAt, one.endsAt, zone, locale)}: </span>
                      <span className="ribbon-title" dir="auto">
                        {one.short === undefined ? (
                          one.title
                        ) : (
                          <>
                            <abbr aria-hidden="true">{one.short}</abbr>
                            <span className="vh">{one.title}</span>
                          </>
                        )}
                      </span>
                      {one.detail !== '' && <small dir="auto">{one.detail}</small>}
                    </Inside>
                  </li>
                ))}
              </ol>
            )}
          </li>
        ))}
      </ul>
      {keys && (
        <p className="ribbon-key small quiet">
          <span>
            <i className="key-session" />
            {t('keySession')}
          </span>
          <span>
            <i className="key-bilateral" />
            {t('keyBilateral')}
          </span>
          <span>
            <i className="key-absence" />
            {t('keyAbsence')}
          </span>
        </p>
      )}
    </div>
  )
}

function Inside({
  href,
  track,
  children,
}: {
  href?: string
  track: number | undefined
  children: ReactNode
}) {
  const style = track === undefined ? undefined : ({ '--track': `var(--track-${track})` } as CSSProperties) // as above
  return href === undefined ? (
    <span className="ribbon-in" style={style}>
      {children}
    </span>
  ) : (
    <a className="ribbon-in" href={href} style={style}>
      {children}
    </a>
  )
}
