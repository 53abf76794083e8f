'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import type { FormState } from '@/components/form/form-state'
import { Icon } from '@/components/ui/icon'
import type { Clash } from '@/domain/change/schema'
import { dateTime } from './date-time'
import type { Meanwhile } from './use-frame-form'

export type ClashWords = {
  /** A field of a row in words: `Name (French)`. */
  label: (clash: Clash) => string
  /** A value that is no text per language, in words. */
  say: (clash: Clash, value: unknown) => string
}

type Props = ClashWords & { state: FormState; meanwhile: Meanwhile; timeZone: string }

/** Fields that two editors have written at once: both values, and the choice. The rest of both is kept. */
export function ClashList({ state, meanwhile, timeZone, label, say }: Props) {
  const t = useTranslations('frame')
  const locale = useLocale()
  const box = useRef<HTMLDivElement>(null)
  const answer = state && !state.ok ? state.answer : ''
  useEffect(() => box.current?.focus(), [answer])
  const { clashes, by, at } = meanwhile
  const names = clashes.map(choiceName)
  const typed = state && !state.ok ? state.typed : {}
  return (
    <div className="clashes">
      <div className="banner banner-warn" role="alert" tabIndex={-1} ref={box}>
        <Icon name="warn" />
        <h2>{t('clash.title', { count: clashes.length })}</h2>
        <p>
          {by && at ? t('clash.by', { name: by, ...dateTime(at, timeZone, locale) }) : t('clash.someone')}
        </p>
      </div>
      {Object.entries(typed)
        .filter(([name]) => name.startsWith('choice.') && !names.includes(name))
        .map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={String(value)} />
        ))}
      {clashes.map((clash) => (
        <Choice key={choiceName(clash)} clash={clash} label={label} say={say} />
      ))}
    </div>
  )
}

function Choice({ clash, label, say }: ClashWords & { clash: Clash }) {
  const t = useTranslations('frame')
  const [chosen, setChosen] = useState<'mine' | 'theirs'>('mine')
  return (
    <fieldset className="merge-part">
      <legend>{label(clash)}</legend>
      <div className="pair">
        {(['mine', 'theirs'] as const).map((side) => (
          <label className="merge-choice" key={side}>
            <input
              type="radio"
              name={choiceName(clash)}
              value={side}
              checked={side === chosen}
              onChange={() => setChosen(side)}
            />
            <b>{t(`clash.${side}`)}</b>
            <span className="merge-text" lang={languageOf(clash)}>
              {valueOf(clash, side, say) || <i className="quiet">{t('clash.empty')}</i>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

const choiceName = ({ id, field }: Clash) => `choice.${id}.${field.replace('.', '-')}`

const isText = (value: unknown): value is Record<string, string> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The language of a text that clashed: `name.fr`. */
const languageOf = ({ field, theirs }: Clash) => (isText(theirs) ? field.split('.')[1] : undefined)

function valueOf(clash: Clash, side: 'mine' | 'theirs', say: ClashWords['say']): string {
  const value = clash[side]
  const language = languageOf(clash)
  return language && isText(value) ? (value[language] ?? '') : say(clash, value)
}
