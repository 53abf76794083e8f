'use server'

import { getLocale } from 'next-intl/server'
import { z } from 'zod'
import { action } from '@/app/_server/action'
import { createSession } from '@/domain/session/create-session'
import { saveSession } from '@/domain/session/save-session'
import { createSessionInput, saveSessionInput } from '@/domain/session/schema'
import { redirect } from '@/messages/navigation'

/** The page to go on to; the verb itself goes by the summit's id. */
const page = { slug: z.string().regex(/^[a-z0-9-]{1,100}$/) }

type Saved = { code: string; version: number }

export const save = action(saveSessionInput.extend(page), saveSession, show)

export const create = action(createSessionInput.extend(page), createSession, show)

async function show({ code, version }: Saved, { slug }: { slug: string }) {
  const href = {
    pathname: '/manage/[slug]/sessions/[code]',
    params: { slug, code },
    query: { saved: String(version) },
  } as const
  redirect({ href, locale: await getLocale() })
}
