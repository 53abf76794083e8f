'use server'

import { refresh } from 'next/cache'
import { action } from '@/app/_server/action'
import { showDone } from '@/app/_server/setup-done'
import { standardWords } from '@/app/_server/standard-words'
import { addStandard } from '@/domain/registration-form/add-standard'
import { moveQuestion } from '@/domain/registration-form/move-question'
import { retireQuestion } from '@/domain/registration-form/retire-question'
import { saveQuestion } from '@/domain/registration-form/save-question'
import { moveForm, questionForm, retireForm, standardForm } from '@/domain/registration-form/schema'

const page = '/manage/[slug]/registrations/questions'

export const save = action(questionForm, saveQuestion, ({ id, version }, { slug }) =>
  showDone(page, slug, { done: 'saved', of: id, saved: version }),
)

export const move = action(moveForm, moveQuestion, () => refresh())

export const retire = action(retireForm, retireQuestion, (_value, { slug, back }) =>
  showDone(page, slug, { done: back ? 'back' : 'retired' }),
)

export const standard = action(
  standardForm,
  (actor, form, now) => addStandard(actor, form, now, standardWords),
  ({ added }, { slug }) => showDone(page, slug, { done: 'standard', count: added }),
)
