'use server'

import { refresh } from 'next/cache'
import { action } from '@/app/_server/action'
import { checkIn } from '@/domain/check-in/check-in'
import { scanInput } from '@/domain/check-in/schema'

/** One scan. How many have been let in stands in the page too. */
export const scan = action(scanInput, checkIn, () => refresh())
