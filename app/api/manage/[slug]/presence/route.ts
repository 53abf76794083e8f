import { manageRoute } from '@/app/_server/manage-api'
import { bePresent } from '@/domain/presence/be-present'
import { presenceInput } from '@/domain/presence/schema'

/** Where this page's editor is. */
export const POST = manageRoute(presenceInput, bePresent)
