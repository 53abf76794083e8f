'use server'

import { getLocale } from 'next-intl/server'
import { refresh } from 'next/cache'
import { z } from 'zod'
import { action } from '@/app/_server/action'
import { messageValues, stopFooter } from '@/app/_server/message-mail'
import { dropLetter } from '@/domain/message/drop-letter'
import { type Written, previewMessage } from '@/domain/message/queries'
import { resendFailures } from '@/domain/message/resend-failures'
import { saveLetter } from '@/domain/message/save-letter'
import { saveReminders } from '@/domain/message/save-reminders'
import {
  failuresInput,
  letterDropInput,
  letterInput,
  messageInput,
  remindersInput,
} from '@/domain/message/schema'
import { sendMessage } from '@/domain/message/send-message'
import { type Result, ok } from '@/domain/shared/result'
import { redirect } from '@/messages/navigation'

const page = { slug: z.string().regex(/^[a-z0-9-]{1,100}$/) }

/** Looks at a message first, with everything that was typed still in its form; sends it from there. */
export const write = action(
  messageInput.extend(page),
  async (actor, input, now): Promise<Result<Written>> => {
    if (input.go === 'send') {
      const sent = await sendMessage(actor, input, now, messageValues, stopFooter)
      return sent.ok ? ok({ sent: sent.value.people, preview: null, input }) : sent
    }
    const preview = await previewMessage(actor, input, now, messageValues, stopFooter)
    return preview.ok ? ok({ sent: null, preview: preview.value, input }) : preview
  },
  async ({ sent }, { slug }) => {
    if (sent !== null) await show(slug, { sent: String(sent) })
  },
)

export const word = action(letterInput.extend(page), saveLetter, ({ kind }, { slug }) =>
  show(slug, { worded: kind }),
)

export const unword = action(letterDropInput.extend(page), dropLetter, ({ kind }, { slug }) =>
  show(slug, { dropped: kind }),
)

export const remind = action(remindersInput.extend(page), saveReminders, (_value, { slug }) =>
  show(slug, { reminders: 'set' }),
)

export const again = action(failuresInput, resendFailures, () => refresh())

async function show(slug: string, query: Record<string, string>) {
  redirect({
    href: { pathname: '/manage/[slug]/messages', params: { slug }, query },
    locale: await getLocale(),
  })
}
