'use server'

import { frameAction } from '@/app/_server/frame-action'
import { settingsForm } from '@/domain/summit/schema'
import { settingsEdits } from '@/domain/summit/settings-rules'

export const save = frameAction(settingsForm, '/manage/[slug]/rules', 'saved', settingsEdits)
