'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useRef, useState } from 'react'
import { ErrorSummary } from '@/components/form/error-summary'
import { FieldGroup } from '@/components/form/field'
import type { FormAction } from '@/components/form/form-state'
import { SubmitButton } from '@/components/form/submit-button'
import { useForm } from '@/components/form/use-form'
import { InputField, Tick, Ticks } from '@/components/manage/frame-fields'
import { fileLimits } from '@/domain/answer-file/schema'
import type { OfferShown } from '@/domain/bilateral/queries'
import { OfferList } from './offer-list'
import { PaperField } from './paper-field'

type Props = {
  action: FormAction<unknown>
  hidden: Record<string, string>
  offers: OfferShown[]
  zone: string
  /** Of one's own side, beside the principal. */
  members: readonly (readonly [id: string, name: string])[]
  languages: readonly (readonly [code: string, name: string])[]
  speaking: string
}

/** The second half of a request: the time, what it is about, who comes, and a paper. */
export function AskForm({ action, hidden, offers, zone, members, languages, speaking }: Props) {
  const t = useTranslations('bilaterals')
  const ofPapers = useTranslations('bilateralNotes.papers')
  const paper = useRef<HTMLInputElement>(null)
  const [heavy, setHeavy] = useState(false)
  const weigh = (event: FormEvent) => {
    if ((paper.current?.files?.[0]?.size ?? 0) <= fileLimits.bytes) return
    event.preventDefault()
    setHeavy(true)
    paper.current?.focus()
  }
  const form = useForm(action)
  const { state } = form
  // Where none is free to interpret at the time chosen, those remain at which one is.
  const times = state && !state.ok && state.code === 'no_interpreter' ? state.details['times'] : null
  const left = Array.isArray(times)
    ? offers.filter(({ startsAt }) => times.includes(startsAt.toISOString()))
    : offers
  const labels = {
    startsAt: t('times'),
    subject: t('subject'),
    note: t('note'),
    minutes: t('length'),
    'languages[]': t('languages'),
    paper: ofPapers('withRequest'),
  }
  return (
    <form
      key={state && !state.ok ? state.answer : ''}
      className="frame-form"
      action={form.send}
      onSubmit={weigh}
      noValidate
      data-keep
    >
      <ErrorSummary state={state} labels={labels} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <OfferList form={form} offers={left} zone={zone} label={labels.startsAt} none />
      <InputField form={form} name="subject" label={labels.subject} standing="" max={300} />
      <FieldGroup name="languages[]" label={t('languages')} issue={form.issue('languages[]')}>
        <Ticks form={form} name="languages[]" standing={[]}>
          {languages}
        </Ticks>
      </FieldGroup>
      <Tick form={form} name="interpretation" standing={false}>
        {t('interpretation')}
      </Tick>
      {members.length > 0 && (
        <FieldGroup name="members[]" label={t('members')} hint={speaking}>
          <Ticks form={form} name="members[]" standing={[]}>
            {members}
          </Ticks>
        </FieldGroup>
      )}
      <InputField
        form={form}
        name="note"
        label={labels.note}
        hint={t('noteHint')}
        standing=""
        max={1000}
        optional
      />
      <PaperField form={form} input={paper} heavy={heavy} onChange={() => setHeavy(false)} />
      <p className="row">
        <SubmitButton>{t('ask')}</SubmitButton>
      </p>
    </form>
  )
}
