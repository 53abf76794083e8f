import type { Worth } from '../engine/recount'

/** What the threads know of one another at every moment: whether to stop, the best that is known, what is proven. */
const fields = ['stop', 'knownWeight', 'knownBreaks', 'boundWeight', 'boundBreaks', 'partial'] as const
type Field = (typeof fields)[number]

/** More than any timetable costs: weights are at most 100,000, meetings at most 20,000. */
const NOTHING_KNOWN = 2_147_483_647

export class SharedState {
  private readonly cells: Int32Array

  constructor(readonly buffer: SharedArrayBuffer) {
    this.cells = new Int32Array(buffer)
  }

  static create(): SharedState {
    const state = new SharedState(new SharedArrayBuffer(4 * fields.length))
    state.set('knownWeight', NOTHING_KNOWN)
    state.set('knownBreaks', NOTHING_KNOWN)
    return state
  }

  get isStopped(): boolean {
    return this.get('stop') === 1
  }

  set isStopped(stop: boolean) {
    this.set('stop', stop ? 1 : 0)
  }

  /** Whether it is proven that not everything fits. */
  get isPartial(): boolean {
    return this.get('partial') === 1
  }

  set isPartial(partial: boolean) {
    this.set('partial', partial ? 1 : 0)
  }

  get known(): Worth {
    return { weight: this.get('knownWeight'), breaks: this.get('knownBreaks') }
  }

  set known({ weight, breaks }: Worth) {
    this.set('knownWeight', weight)
    this.set('knownBreaks', breaks)
  }

  get bound(): Worth {
    return { weight: this.get('boundWeight'), breaks: this.get('boundBreaks') }
  }

  set bound({ weight, breaks }: Worth) {
    this.set('boundWeight', weight)
    this.set('boundBreaks', breaks)
  }

  get isReached(): boolean {
    const { known, bound } = this
    return known.weight === bound.weight && known.breaks <= bound.breaks
  }

  private get(field: Field): number {
    return Atomics.load(this.cells, fields.indexOf(field))
  }

  private set(field: Field, value: number): void {
    Atomics.store(this.cells, fields.indexOf(field), value)
  }
}
