'use server'

import { refresh } from 'next/cache'
import { action } from '@/app/_server/action'
import { settleInput } from '@/domain/bilateral/schema'
import { settle as settleMeeting } from '@/domain/bilateral/settle'

/** The desk says how a meeting went, or puts right what a side has said. */
export const settle = action(
  settleInput,
  (actor, input, now) => settleMeeting({ by: 'desk', actor }, input, now),
  () => refresh(),
)
