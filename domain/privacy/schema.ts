import { z } from 'zod'
import { language } from '@/domain/shared/language'
import { oneLine } from '@/domain/shared/typed'

/** Somebody erases what is held about them; `understood` is a box that says that there is no way back. */
export const eraseInput = z.object({ understood: z.literal('yes', { error: 'not_understood' }) })

/** The same of a whole account; the language is that of the page, for what names summits. */
export const eraseAccountInput = eraseInput.extend({ language })
export type EraseAccountInput = z.output<typeof eraseAccountInput>

/** The desk does it for somebody who asked, and says how they asked. */
export const eraseAtDeskInput = eraseInput.extend({
  summitId: z.uuid(),
  id: z.uuid(),
  reason: oneLine(500).min(1, 'required'),
})
export type EraseAtDeskInput = z.output<typeof eraseAtDeskInput>
