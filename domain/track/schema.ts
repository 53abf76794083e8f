import { z } from 'zod'
import { orNull } from '@/domain/shared/typed'
import { frameForm, typedParagraphs, typedTexts } from '@/domain/summit/schema'

export const trackForm = frameForm.extend({
  id: orNull(z.uuid()),
  name: typedTexts(100),
  aim: typedParagraphs(2000),
  color: z.string().trim().toLowerCase(),
  /** In order; one without a name is none. */
  topics: z.record(z.string(), z.object({ id: orNull(z.uuid()), name: typedTexts(200) })).default({}),
})
export type TrackForm = z.output<typeof trackForm>

/** Colours that a new track begins with, in turn: far enough apart, and legible on light paper. */
export const trackColors = [
  '#6f3295',
  '#b3470f',
  '#17663b',
  '#1b5cab',
  '#9a1f6a',
  '#6b5b00',
  '#00606b',
  '#a3221c',
] as const
