'use server'

import { getLocale } from 'next-intl/server'
import { z } from 'zod'
import { action, openAction } from '@/app/_server/action'
import { byMeetingKey, meetingKey } from '@/app/_server/meeting-author'
import { wordMeeting } from '@/app/_server/meeting-mail'
import { chooseAgain, sentFile } from '@/app/_server/sent-file'
import type { FormState } from '@/components/form/form-state'
import { accept as acceptOne } from '@/domain/bilateral/accept'
import { answerProposal } from '@/domain/bilateral/answer-proposal'
import { ask as askOther } from '@/domain/bilateral/ask'
import { bringMembers } from '@/domain/bilateral/bring-members'
import { choose as chooseTime } from '@/domain/bilateral/choose'
import { counter as counterOne } from '@/domain/bilateral/counter'
import { end as endOne } from '@/domain/bilateral/end'
import { readMeetingToken } from '@/domain/bilateral/link-rules'
import { proposeTime } from '@/domain/bilateral/propose-time'
import { reconfirm as reconfirmOne } from '@/domain/bilateral/reconfirm'
import { reconfirmInput } from '@/domain/bilateral/reconfirm-schema'
import {
  acceptInput,
  askInput,
  chooseInput,
  counterInput,
  endInput,
  moveInput,
  settleInput,
} from '@/domain/bilateral/schema'
import { authSecret } from '@/app/_server/auth-secret'
import { settle as settleMeeting } from '@/domain/bilateral/settle'
import { redirect } from '@/messages/navigation'

const slug = z.string().regex(/^[a-z0-9-]{1,100}$/)

/** A request, with the paper that goes with it where one was chosen. */
export async function ask(before: FormState, form: FormData): Promise<FormState> {
  const paper = await sentFile(form, 'paper')
  const send = action(
    askInput.extend({ slug }),
    (actor, { slug: _slug, ...input }, now) => askOther(actor, { ...input, paper }, now, wordMeeting),
    async ({ id, joined }, input) => {
      const query = { done: joined ? 'joined' : 'asked' }
      const href = {
        pathname: '/summits/[slug]/bilaterals/[id]',
        params: { slug: input.slug, id },
        query,
      } as const
      redirect({ href, locale: await getLocale() })
    },
  )
  const answer = await send(before, form)
  return paper ? chooseAgain(answer, 'paper') : answer
}

/** By what the page was opened: a link of a mail, or the summit's slug. Who may answer is decided by the verbs. */
const page = { key: meetingKey }

export const accept = openAction(
  acceptInput.extend(page),
  byMeetingKey((author, input, now) => acceptOne(author, input, now, wordMeeting)),
  ({ state }, { key, id }) => back(key, id, state === 'scheduled' ? 'scheduled' : 'accepted'),
)

export const counter = openAction(
  counterInput.extend(page),
  byMeetingKey((author, input, now) => counterOne(author, input, now, wordMeeting)),
  (_value, { key, id }) => back(key, id, 'countered'),
)

export const choose = openAction(
  chooseInput.extend(page),
  byMeetingKey((author, input, now) => chooseTime(author, input, now, wordMeeting)),
  (_value, { key, id }) => back(key, id, 'chosen'),
)

export const propose = openAction(
  counterInput.extend(page),
  byMeetingKey((author, input, now) => proposeTime(author, input, now, wordMeeting)),
  (_value, { key, id }) => back(key, id, 'countered'),
)

export const answer = openAction(
  moveInput.extend(page),
  byMeetingKey((author, input, now) => answerProposal(author, input, now, wordMeeting)),
  (_value, { key, id, act }) => back(key, id, act === 'agree' ? 'scheduled' : 'ended'),
)

export const settle = openAction(
  settleInput.extend(page),
  byMeetingKey((author, input, now) => settleMeeting(author, input, now)),
  (_value, { key, id }) => back(key, id, 'settled'),
)

export const bring = openAction(
  acceptInput.extend(page),
  byMeetingKey((author, input, now) => bringMembers(author, input, now, wordMeeting)),
  (_value, { key, id }) => back(key, id, 'brought'),
)

export const end = openAction(
  endInput.extend(page),
  byMeetingKey((author, input, now) => endOne(author, input, now, wordMeeting)),
  (_value, { key, id }) => back(key, id, 'ended'),
)

export const reconfirm = openAction(
  reconfirmInput.extend(page),
  byMeetingKey(reconfirmOne),
  (_value, { key, id }) => back(key, id, 'reconfirmed'),
)

/** Whoever came by a link stays where no sign-in is needed: the link is about what stood before, and says so. */
async function back(key: string, id: string, done: string) {
  const query = { done }
  const href = readMeetingToken(key, authSecret())
    ? ({ pathname: '/bilateral/[token]', params: { token: key }, query } as const)
    : ({ pathname: '/summits/[slug]/bilaterals/[id]', params: { slug: key, id }, query } as const)
  redirect({ href, locale: await getLocale() })
}
