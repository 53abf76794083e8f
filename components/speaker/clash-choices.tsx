'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import type { FormState } from '@/components/form/form-state'
import { dateTime } from '@/components/manage/date-time'
import { Icon } from '@/components/ui/icon'
import { languageName } from '@/domain/shared/language'
import type { ClashPart, SpeakerClash, Window } from '@/domain/speaker/schema'

type Props = {
  state: FormState
  timeZone: string
  /** Names of organisations by id. */
  organisations?: ReadonlyMap<string, string>
}

/**
 * Two people saved the same part of a speaker: both values, and whose stands. What was typed stays in the form below, and
 * may still be changed.
 */
export function ClashChoices({ state, timeZone, organisations = new Map() }: Props) {
  const t = useTranslations('speakerForm')
  const locale = useLocale()
  const say = useValueWords(timeZone, organisations)
  const box = useRef<HTMLDivElement>(null)
  const answer = state && !state.ok ? state.answer : null
  useEffect(() => {
    if (answer) box.current?.focus()
  }, [answer])
  if (!state || state.ok || state.code !== 'edited_meanwhile') return null
  // The details of this code are made by the two verbs that save a speaker.
  const { parts, theirs, by, at } = state.details as SpeakerClash
  const moment = at === null ? null : dateTime(at, timeZone, locale)
  return (
    <div className="clash">
      <div className="banner banner-warn" role="alert" tabIndex={-1} ref={box}>
        <Icon name="warn" />
        <h2>{t('clashTitle')}</h2>
        <p>
          {by && moment && t('clashBy', { name: by, ...moment })}
          {!by && moment && t('clashAt', moment)} {t('clashHow')}
        </p>
      </div>
      <input type="hidden" name="theirs" value={JSON.stringify(theirs)} />
      {parts.map((part) => (
        <fieldset className="clash-part" key={part.key}>
          <legend>{label(part)}</legend>
          <div className="speaker-pair">
            {(['mine', 'theirs'] as const).map((side) => (
              <label className="clash-choice" key={side}>
                <input
                  type="radio"
                  name={`choice.${part.key}`}
                  value={side}
                  defaultChecked={(state.typed[`choice.${part.key}`] ?? 'mine') === side}
                />
                <b>{t(side)}</b>
                <span className="clash-text" lang={languageOf(part)}>
                  {say(part.key, part[side]) || <i className="quiet">{t('empty')}</i>}
                </span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
    </div>
  )

  function label(part: ClashPart): string {
    const field = part.key.split('-')[0] as 'name' // a field of `SpeakerContent`; each has a word
    const language = languageOf(part)
    const words = t.has(`fields.${field}`) ? t(`fields.${field}`) : field
    return language ? t('field', { field: words, language: languageName(language, locale) }) : words
  }
}

/** `biography-fr` is the text of a language; other parts have none. */
const languageOf = ({ key }: ClashPart): string | undefined => key.split('-').slice(1).join('-') || undefined

function useValueWords(timeZone: string, organisations: ReadonlyMap<string, string>) {
  const t = useTranslations('speakerForm')
  const locale = useLocale()
  return (key: string, value: unknown): string => {
    if (value === null || value === undefined) return ''
    if (key === 'organisationId') return organisations.get(String(value)) ?? t('newOrganisation')
    if (key === 'language') return languageName(String(value), locale)
    if (key !== 'availability') return String(value)
    const windows = value as Window[] // as the draft row has it
    if (windows.length === 0) return t('always')
    return windows
      .map(({ startsAt, endsAt }) => {
        const [from, to] = [dateTime(startsAt, timeZone, locale), dateTime(endsAt, timeZone, locale)]
        return t('otherWindow', {
          fromDate: from.date,
          fromTime: from.time,
          toDate: to.date,
          toTime: to.time,
        })
      })
      .join('\n')
  }
}
