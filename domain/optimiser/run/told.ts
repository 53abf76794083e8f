import type { Cause } from '../cause-schema'
import type { Instance } from '../schema'
import type { Mended } from './repair-answer'

/** What a worker is started with. */
export type Task = { instance: Instance; state: SharedArrayBuffer; isBackground: boolean } &
  /** `isPartial`: whether it was known at the start that not everything fits. */
  (
    | { role: 'prove' | 'search'; isPartial: boolean }
    /** With the slots as they were. */
    | { role: 'repair'; slots: number[] }
  )

/** Why not everything can take place: by the rules themselves, or by fairness alone. */
export type WhyPartial = 'rules' | 'fairness'

/** What workers say. */
export type Told =
  | { kind: 'slots'; slots: number[] }
  | { kind: 'bound'; weight: number; breaks: number }
  | { kind: 'partial'; why: WhyPartial }
  | { kind: 'causes'; causes: Cause[][] }
  | { kind: 'mended'; mended: Mended; fair: boolean }
  | { kind: 'done' }

/** What a worker that is done can be asked. */
export type Asked = { kind: 'explain'; slots: number[]; unplaced: number[]; isProven: boolean }
