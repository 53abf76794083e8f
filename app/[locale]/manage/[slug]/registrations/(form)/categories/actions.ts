'use server'

import { refresh } from 'next/cache'
import { action } from '@/app/_server/action'
import { wordRegistration } from '@/app/_server/registration-mail'
import { showDone } from '@/app/_server/setup-done'
import { moveCategory } from '@/domain/registration-form/move-category'
import { retireCategory } from '@/domain/registration-form/retire-category'
import { saveCategory } from '@/domain/registration-form/save-category'
import { categoryForm, moveForm, placesForm, retireForm } from '@/domain/registration-form/schema'
import { setPlaces } from '@/domain/registration-form/set-places'

const page = '/manage/[slug]/registrations/categories'

export const save = action(
  categoryForm,
  (actor, form, now) => saveCategory(actor, form, now, wordRegistration),
  ({ id, version }, { slug }) => showDone(page, slug, { done: 'saved', of: id, saved: version }),
)

export const move = action(moveForm, moveCategory, () => refresh())

export const retire = action(retireForm, retireCategory, (_value, { slug, back }) =>
  showDone(page, slug, { done: back ? 'back' : 'retired' }),
)

export const places = action(
  placesForm,
  (actor, form, now) => setPlaces(actor, form, now, wordRegistration),
  (_value, { slug }) => showDone(page, slug, { done: 'places' }),
)
