'use server'

import { getLocale } from 'next-intl/server'
import { z } from 'zod'
import { openAction } from '@/app/_server/action'
import { currentActor } from '@/app/_server/actor'
import { wordRegistration } from '@/app/_server/registration-mail'
import {
  byRegistrationKey,
  ownForm,
  registrationAuthor,
  registrationKey,
  registrationPage,
} from '@/app/_server/registration-author'
import { editForm, editOf, saveStep, saveTyped, stepForm, typedForm } from '@/app/_server/registration-steps'
import { chooseLetters } from '@/domain/message/choose-letters'
import { issuePass } from '@/domain/pass/issue-pass'
import { replacePass as replaceLost } from '@/domain/pass/replace-pass'
import { replacePassInput } from '@/domain/pass/schema'
import { look } from '@/domain/identity-document/look'
import { ownLookForm } from '@/domain/identity-document/schema'
import { erase } from '@/domain/privacy/erase'
import { eraseInput } from '@/domain/privacy/schema'
import { acceptOffer as acceptPlace } from '@/domain/quota/accept-offer'
import { declineOffer as declinePlace } from '@/domain/quota/decline-offer'
import { cancel as cancelRegistration } from '@/domain/registration/cancel'
import { changeEmail as giveEmail } from '@/domain/registration/change-email'
import { confirm as confirmRegistration } from '@/domain/registration/confirm'
import { edit as editRegistration } from '@/domain/registration/edit'
import { handOver as handOverPlace } from '@/domain/registration/hand-over'
import { ownView } from '@/domain/registration/own-queries'
import { changeEmailInput, handOverInput, startInput } from '@/domain/registration/schema'
import { renewLink as renew } from '@/domain/registration/renew-link'
import { start } from '@/domain/registration/start'
import { ok, refuse } from '@/domain/shared/result'
import { readRegistrationToken } from '@/domain/registration/link-rules'
import { authSecret } from '@/app/_server/auth-secret'
import { shown } from '@/app/_server/shown-document'
import { trierOf } from '@/app/_server/trier'
import { redirect } from '@/messages/navigation'

/** Who may act is decided by the verbs, for the link or for whoever is signed in. */

export const save = openAction(stepForm, byRegistrationKey(saveStep), ({ next, more }, { key, id }) =>
  back(key, id, next === 'later' ? { saved: '1' } : { step: next, ...(more ? { more: '1' } : {}) }),
)

/** Saves what is typed meanwhile; its answer is a line beside the form, the page stays. */
export const keep = openAction(typedForm, byRegistrationKey(saveTyped))

export const confirm = openAction(
  ownForm,
  byRegistrationKey(async (author, _input, now) => {
    const confirmed = await confirmRegistration(author, now, wordRegistration)
    // Whoever comes has a pass at once. Where it cannot be given, the page offers it, and says why not.
    if (confirmed.ok) await issuePass(author, now, authSecret())
    return confirmed
  }),
  (_value, { key, id }) => back(key, id, { done: 'confirmed' }),
)

export const givePass = openAction(
  ownForm,
  byRegistrationKey((author, _input, now) => issuePass(author, now, authSecret())),
  (_value, { key, id }) => back(key, id, { done: 'pass-given' }),
)

export const replacePass = openAction(
  replacePassInput.extend(ownForm.shape),
  byRegistrationKey((author, { issue }, now) => replaceLost(author, { issue }, now, authSecret())),
  (_value, { key, id }) => back(key, id, { done: 'pass-replaced' }),
)

export const cancel = openAction(
  ownForm,
  byRegistrationKey((author, _input, now) => cancelRegistration(author, {}, now, wordRegistration)),
  (_value, { key, id }) => back(key, id, {}),
)

/** Whether letters that nothing depends on are wanted. */
export const chooseMail = openAction(
  ownForm.extend({ wanted: z.enum(['yes', 'no']) }),
  byRegistrationKey((author, { wanted }, now) =>
    chooseLetters({ by: 'person', author }, wanted === 'yes', now),
  ),
  (_value, { key, id }) => back(key, id, { done: 'mail-chosen' }),
)

/** Opens one's own identity document: its answer is the document, on the page that asked and nowhere else. */
export const seeDocument = openAction(
  ownForm.extend(ownLookForm.shape),
  byRegistrationKey(async (author, input, now) => {
    const found = author.by === 'desk' ? refuse('not_found') : await look(author, input, now, authSecret())
    return found.ok ? ok(shown(found.value)) : found
  }),
)

/** Nothing is left afterwards that would open the page: it says what was done and no more. */
export const eraseOwn = openAction(
  ownForm.extend(eraseInput.shape),
  byRegistrationKey((author, _input, now) => erase(author, {}, now, wordRegistration)),
  (_value, { key, id }) => back(key, id, { done: 'erased' }),
)

export const edit = openAction(
  editForm,
  byRegistrationKey(async (author, input, now) => {
    const view = await ownView(author, now)
    return view.ok
      ? editRegistration(author, editOf(input, view.value), now, wordRegistration, authSecret())
      : view
  }),
  (_value, { key, id }) => back(key, id, { done: 'edited' }),
)

export const handOver = openAction(
  handOverInput.omit({ key: true }).extend({ key: registrationKey, once: z.uuid() }),
  byRegistrationKey((author, { once, ...input }, now) =>
    handOverPlace(author, { ...input, key: once }, now, wordRegistration),
  ),
  (_value, { key, id }) => back(key, id, { done: 'handed-over' }),
)

const offerForm = ownForm.extend({ entryId: z.uuid() })

export const accept = openAction(
  offerForm,
  byRegistrationKey((author, { entryId }, now) => acceptPlace(author, { entryId }, now, wordRegistration)),
  (_value, { key, id }) => back(key, id, { done: 'accepted' }),
)

export const decline = openAction(
  offerForm,
  byRegistrationKey((author, { entryId }, now) => declinePlace(author, { entryId }, now, wordRegistration)),
  (_value, { key, id }) => back(key, id, { done: 'declined' }),
)

/** Another address: the page's own link ends with it, and a new one goes to the new address. */
export const changeEmail = openAction(
  changeEmailInput.extend({ key: registrationKey }),
  byRegistrationKey((author, input, now) => giveEmail(author, input, now, wordRegistration)),
  (_value, { key, id }) => back(key, id, { done: 'email-changed' }),
)

/** Begins the registration of somebody else, in a group with this one. */
export const addMember = openAction(
  startInput
    .omit({ key: true, groupOf: true })
    .extend({ key: registrationKey, id: z.uuid(), once: z.uuid() }),
  async ({ key, id, once, ...input }, now) => {
    const author = await registrationAuthor(key, id)
    if (!author) return refuse('link_forged')
    const begin = { ...input, key: once, groupOf: id }
    const own = author.by === 'link' ? { link: author.link } : {}
    const actor = await currentActor()
    const trier = await trierOf(actor, input.email)
    return start({ actor, ...own, trier }, begin, now, wordRegistration)
  },
  ({ id }, { key }) => back(key, id, {}),
)

/** Mails a new link in the place of one that opens nothing any more. */
export const renewLink = openAction(z.object({ key: registrationKey }), async ({ key }, now) => {
  const link = readRegistrationToken(key, authSecret())
  return link ? renew(link, now, wordRegistration) : refuse('link_forged')
})

async function back(key: string, id: string, query: Record<string, string>) {
  redirect({ href: registrationPage(key, id, query), locale: await getLocale() })
}
