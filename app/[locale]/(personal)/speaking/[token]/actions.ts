'use server'

import { getLocale } from 'next-intl/server'
import { openAction } from '@/app/_server/action'
import { byKey, ownKey, ownPage } from '@/app/_server/own-author'
import { eraseSpeaker } from '@/domain/privacy/erase-speaker'
import { eraseInput } from '@/domain/privacy/schema'
import { answer as answerQuestion } from '@/domain/speaker/answer'
import { removePhoto } from '@/domain/speaker/remove-photo'
import { saveOwnProfile } from '@/domain/speaker/save-own-profile'
import { answerInput, ownPhotoInput, ownProfileInput } from '@/domain/speaker/schema'
import { redirect } from '@/messages/navigation'

/** By what the page was opened. Who may act is decided by the verbs, for the link or for whoever is signed in. */
const page = { key: ownKey }

export const answer = openAction(answerInput.extend(page), byKey(answerQuestion), (_value, { key }) =>
  back(key, { answered: '1' }),
)

export const saveProfile = openAction(
  ownProfileInput.extend(page),
  byKey(saveOwnProfile),
  ({ version }, { key }) => back(key, { saved: String(version) }),
)

export const dropOwnPhoto = openAction(
  ownPhotoInput.extend(page),
  byKey((author, _input, now) => removePhoto(author, now)),
  (_value, { key }) => back(key, {}),
)

/** Nothing is left afterwards that would open the page. */
export const eraseOwn = openAction(
  eraseInput.extend(page),
  byKey((author, _input, now) => eraseSpeaker(author, {}, now)),
  (_value, { key }) => back(key, { erased: '1' }),
)

async function back(key: string, query: Record<string, string>) {
  redirect({ href: ownPage(key, query), locale: await getLocale() })
}
