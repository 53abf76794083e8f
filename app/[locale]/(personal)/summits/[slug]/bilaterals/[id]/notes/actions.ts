'use server'

import { getLocale } from 'next-intl/server'
import { z } from 'zod'
import { action } from '@/app/_server/action'
import { wordJoint } from '@/app/_server/joint-mail'
import { wordMeeting } from '@/app/_server/meeting-mail'
import { setHost as setHostOf } from '@/domain/bilateral/set-host'
import { addPoint as addOne } from '@/domain/meeting-notes/add-point'
import { agree as agreeTo } from '@/domain/meeting-notes/agree'
import { dropFollowUp as dropFollow } from '@/domain/meeting-notes/drop-follow-up'
import { dropPaper as dropOnePaper } from '@/domain/meeting-notes/drop-paper'
import { dropPoint as dropOnePoint } from '@/domain/meeting-notes/drop-point'
import { movePoint as moveOne } from '@/domain/meeting-notes/move-point'
import { saveAfter as saveKeyPoints } from '@/domain/meeting-notes/save-after'
import { saveAnnouncement as saveOneAnnouncement } from '@/domain/meeting-notes/save-announcement'
import { saveBrief as saveOneBrief } from '@/domain/meeting-notes/save-brief'
import { saveFollowUp as saveFollow } from '@/domain/meeting-notes/save-follow-up'
import { saveReadOut as saveOneReadOut } from '@/domain/meeting-notes/save-read-out'
import * as forms from '@/domain/meeting-notes/schema'
import { setReaders as setPaperReaders } from '@/domain/meeting-notes/set-readers'
import { settleFollowUp as settleFollow } from '@/domain/meeting-notes/settle-follow-up'
import { withdraw as withdrawYes } from '@/domain/meeting-notes/withdraw'
import { redirect } from '@/messages/navigation'

/** The page that a form stands on. Who may write is decided by the verbs, by the meeting's id. */
const page = { slug: z.string().regex(/^[a-z0-9-]{1,100}$/) }
/** Follow-ups stand on two. */
const back = { back: z.enum(['notes', 'list']).catch('notes') }

export const saveBrief = action(forms.briefInput.extend(page), saveOneBrief, (_value, input) =>
  notes(input, 'brief'),
)
export const saveAfter = action(forms.afterInput.extend(page), saveKeyPoints, (_value, input) =>
  notes(input, input.share ? 'shared' : 'after'),
)
export const addPoint = action(forms.addPointInput.extend(page), addOne, (_value, input) =>
  notes(input, 'point'),
)
export const movePoint = action(forms.movePointInput.extend(page), moveOne, (_value, input) =>
  notes(input, 'point'),
)
export const dropPoint = action(forms.dropPointInput.extend(page), dropOnePoint, (_value, input) =>
  notes(input, 'point'),
)
export const setReaders = action(forms.paperInput.extend(page), setPaperReaders, (_value, input) =>
  notes(input, 'readers'),
)
export const dropPaper = action(forms.dropPaperInput.extend(page), dropOnePaper, (_value, input) =>
  notes(input, 'dropped'),
)
export const saveReadOut = action(
  forms.readOutInput.extend(page),
  (actor, input, now) => saveOneReadOut(actor, input, now, wordJoint),
  (_value, input) => notes(input, 'readOut'),
)
export const saveAnnouncement = action(
  forms.announcementInput.extend(page),
  (actor, input, now) => saveOneAnnouncement(actor, input, now, wordJoint),
  (_value, input) => notes(input, 'announcement'),
)
export const agree = action(
  forms.agreeInput.extend(page),
  (actor, input, now) => agreeTo(actor, input, now, wordJoint),
  ({ agreed }, input) => notes(input, agreed ? 'agreed' : 'confirmed'),
)
export const withdraw = action(
  forms.withdrawInput.extend(page),
  (actor, input, now) => withdrawYes(actor, input, now, wordJoint),
  (_value, input) => notes(input, 'takenBack'),
)
export const saveFollowUp = action(
  forms.followUpInput.extend({ ...page, ...back }),
  saveFollow,
  (_value, input) => followUps(input, 'followUp'),
)
export const settleFollowUp = action(
  forms.settleInput.extend({ ...page, ...back }),
  settleFollow,
  (_value, input) => followUps(input, 'followUp'),
)
export const dropFollowUp = action(
  forms.dropFollowUpInput.extend({ ...page, ...back }),
  dropFollow,
  (_value, input) => followUps(input, 'dropped'),
)
export const setHost = action(
  forms.hostInput.extend(page),
  (actor, input, now) => setHostOf(actor, input, now, wordMeeting),
  (_value, input) => notes(input, 'host'),
)

async function notes({ slug, id }: { slug: string; id: string }, done: string) {
  const href = {
    pathname: '/summits/[slug]/bilaterals/[id]/notes',
    params: { slug, id },
    query: { done },
  } as const
  redirect({ href, locale: await getLocale() })
}

async function followUps(input: { slug: string; id: string; back: 'notes' | 'list' }, done: string) {
  if (input.back === 'notes') return notes(input, done)
  const { slug } = input
  const href = {
    pathname: '/summits/[slug]/delegation/follow-ups',
    params: { slug },
    query: { done },
  } as const
  redirect({ href, locale: await getLocale() })
}
