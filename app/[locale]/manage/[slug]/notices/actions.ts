'use server'

import { refresh } from 'next/cache'
import { action } from '@/app/_server/action'
import { resendNotice } from '@/domain/notice/resend'
import { resendInput } from '@/domain/notice/schema'

/** Has a notice sent again. */
export const resend = action(resendInput, resendNotice, () => refresh())
