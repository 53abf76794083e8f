'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { SubmitButton } from '@/components/form/submit-button'
import { languageList } from '@/components/session/language-list'
import { Icon } from '@/components/ui/icon'
import type { Part } from '@/domain/session/merge-rules'
import type { FormOptions } from '@/domain/session/queries'
import type { EditedMeanwhile } from '@/domain/session/save-session'
import type { SessionContent } from '@/domain/session/schema'
import { weekdayDate } from '@/domain/shared/date-format'
import { languageName } from '@/domain/shared/language'
import { wallTime } from '@/domain/shared/time-format'
import { dateTime } from './date-time'
import { useOptionNames } from './session-fields'

type Props = {
  send: (form: FormData) => void
  details: EditedMeanwhile
  hidden: { summitId: string; slug: string; id?: string; version?: string }
  options: FormOptions
  timeZone: string
  /** The page as the other one left it. */
  here: string
  /** Forgets what I typed. */
  drop: () => void
}

/**
 * Two people saved one session: both versions, difference by difference, in full. What I typed travels on in hidden
 * fields, so that nothing is lost whatever is chosen, and however often the session moves on meanwhile.
 */
export function MergeForm({ send, details, hidden, options, timeZone, here, drop }: Props) {
  const t = useTranslations('sessionForm')
  const locale = useLocale()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  const { mine, theirs, parts, version, by, at, confirmed } = details
  const moment = dateTime(at, timeZone, locale)
  return (
    <form className="session-form" action={send}>
      <div className="banner banner-warn" role="alert" tabIndex={-1} ref={box}>
        <Icon name="warn" />
        <h2>{t('mergeTitle')}</h2>
        <p>{by ? t('mergeBy', { name: by, ...moment }) : t('mergeByUnknown', moment)}</p>
      </div>
      <Carried values={{ ...hidden, version: String(version), theirs: JSON.stringify(theirs) }} />
      <Carried values={asFields(mine, confirmed)} />
      <p>
        <b>{t('mergeCount', { count: parts.length })}</b>
      </p>
      <div>
        {parts.map((part) => (
          <PartChoice key={part.key} part={part} options={options} />
        ))}
      </div>
      <div className="form-actions">
        <SubmitButton>{t('mergeSave')}</SubmitButton>
        <a href={here} onClick={drop}>
          {t('mergeTheirs')}
        </a>
      </div>
    </form>
  )
}

function Carried({ values }: { values: Record<string, string | string[]> }) {
  return Object.entries(values).flatMap(([name, value]) =>
    [value]
      .flat()
      .map((one, index) => <input key={`${name} ${index}`} type="hidden" name={name} value={one} />),
  )
}

/** The content as its form would send it. */
function asFields(content: SessionContent, confirmed: string[]): Record<string, string | string[]> {
  const { title, abstract, location, languages, interpretation, afterMidnight, ...single } = content
  const texts = Object.entries({ title, abstract, location }).flatMap(([field, words]) =>
    Object.entries(words).map(([language, text]) => [`${field}.${language}`, text]),
  )
  return {
    ...Object.fromEntries(texts),
    ...Object.fromEntries(Object.entries(single).map(([name, value]) => [name, String(value ?? '')])),
    ...(afterMidnight ? { afterMidnight: 'on' } : {}),
    'languages[]': languages,
    'interpretation[]': interpretation,
    'confirmed[]': confirmed,
  }
}

/** One difference, both values in full. */
function PartChoice({ part, options }: { part: Part; options: FormOptions }) {
  const t = useTranslations('sessionForm')
  const locale = useLocale()
  const say = usePartWords(options)
  const [field, language] = textPart(part.key)
  const label = language
    ? t('field', { field: t(`fields.${field}`), language: languageName(language, locale) })
    : say.label(part.key)
  return (
    <fieldset className="merge-part">
      <legend>{label}</legend>
      <div className="pair">
        {(['mine', 'theirs'] as const).map((side) => (
          <label className="merge-choice" key={side}>
            <input
              type="radio"
              name={`choice.${part.key}`}
              value={side}
              defaultChecked={part.suggested === side}
            />
            <b>{t(side)}</b>
            <span className="merge-text" lang={language}>
              {say.value(part.key, part[side]) || <i className="quiet">{t('empty')}</i>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** `title-en` is the text of a language; other parts have none. */
function textPart(key: string): [field: 'title' | 'abstract' | 'location', language: string | undefined] {
  const found = /^(title|abstract|location)-(.+)$/.exec(key)
  // The expression names these three and no other.
  return [(found?.[1] ?? 'title') as 'title' | 'abstract' | 'location', found?.[2]]
}

type When = Pick<SessionContent, 'date' | 'start' | 'end' | 'afterMidnight'>

/** Parts and their values in words. Values are those of `SessionContent`, by the part's key. */
function usePartWords(options: FormOptions) {
  const t = useTranslations('sessionForm')
  const terms = useTranslations('terms')
  const locale = useLocale()
  const nameOf = useOptionNames(options)
  const label = (key: string) =>
    t.has(`parts.${key as 'when'}`) ? t(`parts.${key as 'when'}`) : t(`fields.${key as 'type'}`) // `has` has asked; the rest are fields
  const value = (key: string, of: unknown): string => {
    if (of === null || of === '') return ''
    switch (key) {
      case 'when': {
        const { date, start, end, afterMidnight } = of as When
        if (!date || !start || !end) return ''
        const said = {
          date: weekdayDate(date, 'UTC', locale, { year: true }),
          start: wallTime(start, locale),
          end: wallTime(end, locale),
        }
        return afterMidnight ? t('whenAfterMidnight', said) : t('whenIs', said)
      }
      case 'roomId':
      case 'theme':
        return nameOf(String(of))
      case 'languages':
      case 'interpretation':
        return languageList(of as string[], locale)
      case 'embargoUntil': {
        const [date = '', time = ''] = String(of).split('T')
        return `${weekdayDate(date, 'UTC', locale, { year: true })}, ${wallTime(time, locale)}`
      }
      case 'type':
        return terms(`types.${of as 'plenary'}`)
      case 'origin':
        return terms(`originsLong.${of as 'host'}`)
      case 'access':
        return terms(`access.${of as 'open'}`)
      case 'status':
        return terms(`status.${of as 'scheduled'}`)
      default:
        return String(of)
    }
  }
  return { label, value }
}
