'use server'

import { getLocale } from 'next-intl/server'
import { action } from '@/app/_server/action'
import { progressTeller } from '@/app/_server/import-progress'
import { wordRegistration } from '@/app/_server/registration-mail'
import { importRegistrations } from '@/domain/registration-exchange/import-registrations'
import { applyForm } from '@/domain/registration-exchange/schema'
import { tellTableProgress } from '@/domain/registration-exchange/tell-progress'
import { redirect } from '@/messages/navigation'

/** Brings the file in as its columns are read; given again, it does what is still to do. */
export const apply = action(
  applyForm,
  (actor, form, now) =>
    importRegistrations(
      actor,
      form,
      now,
      wordRegistration,
      progressTeller(tellTableProgress, actor, form.summitId, form.fileId),
    ),
  async ({ created, changed, wrong, waiting }, { slug }) => {
    const query = { done: '1', ...numbers({ created, changed, wrong, waiting }) }
    redirect({
      href: { pathname: '/manage/[slug]/registrations/files', params: { slug }, query },
      locale: await getLocale(),
    })
  },
)

const numbers = (counts: Record<string, number>) =>
  Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, String(count)]))
