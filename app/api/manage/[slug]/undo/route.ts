import { manageRoute } from '@/app/_server/manage-api'
import { undoInput } from '@/domain/change/schema'
import { undo } from '@/domain/change/undo'

/** Takes back the editor's own last act, or does it again. */
export const POST = manageRoute(undoInput, undo)
