'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import type { FormState } from '@/components/form/form-state'
import type { Form } from '@/components/form/use-form'
import type { Clash, Rows } from '@/domain/change/schema'
import { pickText } from '@/domain/shared/language'
import { ColorField } from './color-field'
import { TextRow, useTextLabel } from './frame-fields'
import { FrameForm } from './frame-form'
import { type Carried, useFrameForm } from './use-frame-form'

type Topic = Rows['track']['topics'][number]

type Props = {
  action: (before: FormState<unknown>, form: FormData) => Promise<FormState<unknown>>
  carried: Carried
  /** Null for one to be added. */
  row: Rows['track'] | null
  /** What a new one begins with. */
  color: string
  languages: string[]
  timeZone: string
  saved: number | null
  leave: string
  /** The list of the sessions that a change may touch. */
  sessions?: string | undefined
}

/** A track: its name, what it is for, its colour, its key topics. */
export function TrackForm({
  action,
  carried,
  row,
  color,
  languages,
  timeZone,
  saved,
  leave,
  sessions,
}: Props) {
  const t = useTranslations('frame')
  const locale = useLocale()
  const state = useFrameForm(action, carried, `track.${carried.id ?? ''}`, saved)
  const { form } = state
  const textLabel = useTextLabel()
  const typed = form.state && !form.state.ok ? form.state.typed : {}
  // Lines that were typed into come back, however many they were.
  const lines = Math.max(
    (row?.topics.length ?? 0) + 2,
    ...Object.keys(typed).map((name) => Number(/^topics\.(\d+)\./.exec(name)?.[1] ?? -1) + 1),
  )
  const labels: Record<string, string> = {
    color: t('track.color'),
    topics: t('track.topics'),
    ...Object.fromEntries(
      languages.flatMap((language) => [
        [`name.${language}`, textLabel(t('track.name'), language)],
        [`aim.${language}`, textLabel(t('track.aim'), language)],
        ...Array.from({ length: lines }, (_, index) => [
          `topics.${index}.name.${language}`,
          textLabel(t('track.topicNumber', { number: String(index + 1) }), language),
        ]),
      ]),
    ),
  }
  const clash = {
    label: ({ field }: Clash) => labels[field] ?? field,
    say: ({ field }: Clash, value: unknown) =>
      field === 'topics'
        ? (value as Topic[]).map((topic) => pickText(topic.name, locale)).join('\n') // by the row's schema
        : String(value),
  }
  return (
    <FrameForm
      state={state}
      labels={labels}
      clash={clash}
      timeZone={timeZone}
      submit={row ? t('track.save') : t('track.add')}
      leave={leave}
      sessions={sessions}
    >
      <TextRow
        form={form}
        name="name"
        label={t('track.name')}
        standing={row?.name ?? {}}
        languages={languages}
        max={100}
      />
      <TextRow
        form={form}
        name="aim"
        label={t('track.aim')}
        hint={t('track.aimHint')}
        standing={row?.aim ?? {}}
        languages={languages}
        max={2000}
        long
        optional
      />
      <ColorField
        form={form}
        name="color"
        label={t('track.color')}
        hint={t('track.colorHint')}
        standing={row?.color ?? color}
        measured={false}
      />
      <Topics form={form} topics={row?.topics ?? []} lines={lines} languages={languages} />
    </FrameForm>
  )
}

type TopicsProps = { form: Form<unknown>; topics: Topic[]; lines: number; languages: string[] }

/** A line per topic and two empty ones; with script as many more as are wanted. */
function Topics({ form, topics, lines, languages }: TopicsProps) {
  const t = useTranslations('frame')
  const [added, setAdded] = useState(0)
  return (
    <fieldset className="group topics">
      <legend>{t('track.topics')}</legend>
      <p className="hint">{t('track.topicsHint')}</p>
      <ol className="topic-lines">
        {Array.from({ length: lines + added }, (_, index) => (
          <li key={index}>
            <input
              type="hidden"
              name={`topics.${index}.id`}
              value={form.text(`topics.${index}.id`, topics[index]?.id ?? '')}
            />
            <TextRow
              form={form}
              name={`topics.${index}.name`}
              label={t('track.topicNumber', { number: String(index + 1) })}
              standing={topics[index]?.name ?? {}}
              languages={languages}
              max={200}
            />
          </li>
        ))}
      </ol>
      <button className="btn btn-plain" type="button" onClick={() => setAdded(added + 1)}>
        {t('track.moreTopics')}
      </button>
    </fieldset>
  )
}
