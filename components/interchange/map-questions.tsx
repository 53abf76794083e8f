'use client'

import { useLocale, useTranslations } from 'next-intl'
import { Field, FieldGroup } from '@/components/form/field'
import type { Form } from '@/components/form/use-form'
import type { ImportQuestion } from '@/domain/interchange/schema'
import { sessionTypes } from '@/domain/release/schema'
import { pickText } from '@/domain/shared/language'

type Props = { form: Form<{ fileId: string }>; questions: readonly ImportQuestion[] }
type Of<K extends ImportQuestion['of']> = Extract<ImportQuestion, { of: K }>

/** What only a person can tell of a file: words for types, and rooms that are almost called the same. */
export function MapQuestions({ form, questions }: Props) {
  const t = useTranslations('interchange.map')
  const types = questions.filter((question): question is Of<'type'> => question.of === 'type')
  const rooms = questions.filter((question): question is Of<'room'> => question.of === 'room')
  if (questions.length === 0) return null
  return (
    <section className="form-part" aria-labelledby="map-questions">
      <h2 id="map-questions">{t('questions')}</h2>
      {types.length > 0 && <Types form={form} questions={types} />}
      {rooms.length > 0 && <Rooms form={form} questions={rooms} />}
    </section>
  )
}

function Types({ form, questions }: { form: Props['form']; questions: Of<'type'>[] }) {
  const t = useTranslations('interchange.map')
  const terms = useTranslations('terms.types')
  return (
    <div>
      <h3>{t('typesTitle')}</h3>
      <p className="hint">{t('typesHint')}</p>
      <div className="fields">
        {questions.map(({ key, word, rows, taken }) => (
          <Field
            key={key}
            name={`types.${key}`}
            label={t('typeRows', { word, count: rows })}
            issue={form.issue(`types.${key}`)}
          >
            {(control) => (
              <select {...control} className="select" defaultValue={form.text(`types.${key}`, taken)}>
                {sessionTypes.map((type) => (
                  <option key={type} value={type}>
                    {terms(type)}
                  </option>
                ))}
              </select>
            )}
          </Field>
        ))}
      </div>
    </div>
  )
}

function Rooms({ form, questions }: { form: Props['form']; questions: Of<'room'>[] }) {
  const t = useTranslations('interchange.map')
  const locale = useLocale()
  return (
    <div>
      <h3>{t('roomsTitle')}</h3>
      <p className="hint">{t('roomsHint')}</p>
      {questions.map(({ key, word, rows, alike, taken }) => {
        const name = `rooms.${key}`
        const chosen = form.text(name, taken)
        const choices = [
          ...alike.map((room) => [room.id, t('roomIs', { name: pickText(room.name, locale) })] as const),
          ['new', t('roomNew')] as const,
        ]
        return (
          <FieldGroup
            key={key}
            name={name}
            label={t('roomRows', { word, count: rows })}
            issue={form.issue(name)}
          >
            {choices.map(([value, words]) => (
              <label className="check" key={value}>
                <input type="radio" name={name} value={value} defaultChecked={chosen === value} />
                {words}
              </label>
            ))}
          </FieldGroup>
        )
      })}
    </div>
  )
}
