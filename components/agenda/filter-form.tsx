import { Fragment } from 'react'
import { useTranslations } from 'next-intl'
import { filterQuery, trackLetters } from '@/domain/agenda/rules'
import type { AgendaFilters, FilterChoices, Track } from '@/domain/agenda/schema'
import { type Language, languageName, pickText } from '@/domain/shared/language'
import { addressOf } from '@/components/site/address'
import { COLOURED_TRACKS } from '@/components/site/summit-colors'
import { Icon } from '@/components/ui/icon'
import { Said } from '@/components/ui/said'
import type { Href } from '@/messages/navigation'

type Props = {
  locale: Language
  href: Href
  filters: AgendaFilters
  choices: FilterChoices
  /** All tracks of the summit, since letters depend on the ones before. */
  tracks: Track[]
}

/** More tracks than this do not fit a row of chips and become a list to tick. */
const MOST_CHIPS = 8

/** One GET form and links: the state is in the address, and all of it works without script. */
export function FilterForm({ locale, href, filters, choices, tracks }: Props) {
  const t = useTranslations('agenda')
  const letters = trackLetters(tracks, locale)
  const asChips = choices.tracks.length <= MOST_CHIPS
  return (
    <form
      autoComplete="off"
      className="wide tools"
      role="search"
      aria-label={t('find')}
      action={addressOf(locale, href)}
    >
      <div className="search">
        <label className="vh" htmlFor="q">
          {t('search')}
        </label>
        <input id="q" type="search" name="q" placeholder={t('search')} defaultValue={filters.q} />
        <button type="submit">
          <span className="vh">{t('search')}</span>
          <Icon name="search" />
        </button>
      </div>
      <button className="btn btn-small filters-open" type="button" popoverTarget="filters">
        <Icon name="filter" />
        {t('filters')}
      </button>
      <div className="filters" id="filters" popover="auto" role="group" aria-label={t('filters')}>
        <div className="filters-head">
          <p className="filters-title">{t('filters')}</p>
          <button className="star" type="button" popoverTarget="filters" popoverTargetAction="hide">
            <span className="vh">{t('close')}</span>
            <Icon name="close" />
          </button>
        </div>
        {asChips && choices.tracks.length > 0 && (
          <TrackChips
            locale={locale}
            href={href}
            filters={filters}
            choices={choices}
            letters={letters}
            tracks={tracks}
          />
        )}
        <Menus locale={locale} filters={filters} choices={choices} withTracks={!asChips} />
        <label className="check" data-mine hidden>
          <input type="checkbox" /> {t('mine')}
        </label>
        {/* Seats change by the minute and are no part of the page: its script knows them. */}
        <label className="check" data-free hidden>
          <input type="checkbox" /> {t('seatsLeft')}
        </label>
        <button className="btn btn-small" type="submit">
          <span className="only-wide">{t('apply')}</span>
          <span className="only-sheet">{t('show')}</span>
        </button>
      </div>
    </form>
  )
}

function TrackChips({
  locale,
  href,
  filters,
  choices,
  letters,
  tracks,
}: Props & { letters: Map<string, string> }) {
  const t = useTranslations('agenda')
  return (
    <div className="chips" role="group" aria-label={t('tracks')}>
      {choices.tracks.map(({ track, sessionCount, toggled }) => {
        const chosen = filters.track.includes(track.slug)
        const number = tracks.indexOf(track) + 1
        return (
          <Fragment key={track.id}>
            <a
              className={`chip track-${number <= COLOURED_TRACKS ? number : 0}`}
              href={addressOf(locale, href, filterQuery(toggled))}
              aria-current={chosen ? 'true' : undefined}
              data-track={track.slug}
            >
              <span className="track">
                <b aria-hidden="true">{letters.get(track.id)}</b>
              </span>
              <Said text={track.name} locale={locale} /> <span className="n">{sessionCount}</span>
            </a>
            <input type="hidden" name="track" value={track.slug} disabled={!chosen} />
          </Fragment>
        )
      })}
    </div>
  )
}

function Menus(props: {
  locale: Language
  filters: AgendaFilters
  choices: FilterChoices
  withTracks: boolean
}) {
  const { locale, filters, choices, withTracks } = props
  const t = useTranslations('agenda')
  const terms = useTranslations('terms')
  const language = (code: string) =>
    code === 'interpretation' ? t('withInterpretation') : capital(languageName(code, locale))
  const menus = [
    {
      name: 'track',
      title: t('tracks'),
      options: withTracks
        ? choices.tracks.map(({ track }) => ({ value: track.slug, label: pickText(track.name, locale) }))
        : [],
    },
    {
      name: 'type',
      title: t('type'),
      options: choices.type.map((value) => ({ value, label: terms(`types.${value}`) })),
    },
    {
      name: 'origin',
      title: t('origin'),
      options: choices.origin.map((value) => ({ value, label: terms(`origins.${value}`) })),
    },
    {
      name: 'lang',
      title: t('language'),
      options: choices.lang.map((value) => ({ value, label: language(value) })),
    },
    {
      name: 'access',
      title: t('access'),
      options: choices.access.map((value) => ({ value, label: terms(`access.${value}`) })),
    },
  ] as const
  return menus.map(
    ({ name, title, options }) =>
      options.length > 0 && (
        <details key={name} className="menu" name="filters">
          <summary>
            {title}
            <FilterCount count={filters[name].length} />
          </summary>
          <div className="menu-body" role="group" aria-label={title}>
            {options.map(({ value, label }) => (
              <label key={value} className="check">
                <input
                  type="checkbox"
                  name={name}
                  value={value}
                  defaultChecked={filters[name].some((one) => one === value)}
                />{' '}
                {label}
              </label>
            ))}
          </div>
        </details>
      ),
  )
}

/** How many values of a menu are ticked: a closed menu says so. */
function FilterCount({ count }: { count: number }) {
  return (
    <b className="n" data-count hidden={count === 0}>
      {count === 0 ? '' : count}
    </b>
  )
}

const capital = (word: string) => word.charAt(0).toLocaleUpperCase() + word.slice(1)
