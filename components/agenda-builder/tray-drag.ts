import type { BoardEvent } from './board-events'

/** The session that is dragged out of the tray, for the grid to know what it is given. */
export const trayDrag: { id: string | null; item: BoardEvent | null } = { id: null, item: null }
