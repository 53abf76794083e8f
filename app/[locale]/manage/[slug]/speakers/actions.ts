'use server'

import { getLocale } from 'next-intl/server'
import { refresh } from 'next/cache'
import { z } from 'zod'
import { action } from '@/app/_server/action'
import { askingLetter } from '@/app/_server/speaker-mail'
import { askSpeakers } from '@/domain/speaker/ask-speakers'
import { removePhoto } from '@/domain/speaker/remove-photo'
import { removeSpeaker } from '@/domain/speaker/remove-speaker'
import { replaceLink } from '@/domain/speaker/replace-link'
import { restoreSpeaker } from '@/domain/speaker/restore-speaker'
import { saveSpeaker } from '@/domain/speaker/save-speaker'
import {
  askSpeakersInput,
  replaceLinkInput,
  restoreSpeakerInput,
  saveSpeakerInput,
  speakerActInput,
} from '@/domain/speaker/schema'
import { redirect } from '@/messages/navigation'

/** The page to go on to; the verbs themselves go by ids. */
const page = { slug: z.string().regex(/^[a-z0-9-]{1,100}$/) }

export const save = action(saveSpeakerInput.extend(page), saveSpeaker, ({ speaker, version }, { slug }) =>
  show(slug, speaker, { saved: String(version) }),
)

export const remove = action(speakerActInput.extend(page), removeSpeaker, async ({ change }, { slug }) => {
  const href = { pathname: '/manage/[slug]/speakers', params: { slug }, query: { removed: change } } as const
  redirect({ href, locale: await getLocale() })
})

export const restore = action(restoreSpeakerInput.extend(page), restoreSpeaker, ({ speaker }, { slug }) =>
  show(slug, speaker, { restored: '1' }),
)

// When they were asked, and what became of it, stands in the page too.
export const ask = action(
  askSpeakersInput.extend(page),
  (actor, input, now) => askSpeakers(actor, input, now, askingLetter),
  () => refresh(),
)

export const endLinks = action(replaceLinkInput.extend(page), replaceLink, () => refresh())

export const dropPhoto = action(
  replaceLinkInput.extend(page),
  (actor, { summitId, id }, now) => removePhoto({ by: 'editor', actor, summitId, id }, now),
  () => refresh(),
)

async function show(slug: string, speaker: string, query: Record<string, string>) {
  const href = { pathname: '/manage/[slug]/speakers/[speaker]', params: { slug, speaker }, query } as const
  redirect({ href, locale: await getLocale() })
}
