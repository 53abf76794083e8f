import type { FormAction } from '@/components/form/form-state'

/** What the page of a meeting's notes can have done, each a form of its own. */
export type NotesActions = Record<
  | 'saveBrief'
  | 'saveAfter'
  | 'addPoint'
  | 'movePoint'
  | 'dropPoint'
  | 'setReaders'
  | 'dropPaper'
  | 'saveReadOut'
  | 'saveAnnouncement'
  | 'agree'
  | 'withdraw'
  | 'saveFollowUp'
  | 'settleFollowUp'
  | 'dropFollowUp'
  | 'setHost',
  FormAction<unknown>
>

/** What each part of the page gets: the page's address and meeting stand in every form. */
export type PartProps = { hidden: { slug: string; id: string }; actions: NotesActions }
