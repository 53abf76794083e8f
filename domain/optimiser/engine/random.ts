/** Numbers from a seed (xorshift, 32 bits): the same ones for the same seed, on every machine. */
export class Random {
  private state: number

  constructor(seed: number) {
    // A state of 0 would stay 0; neighbouring seeds are spread apart.
    this.state = Math.imul(seed + 1, 0x9e3779b1) | 1
    for (let turn = 0; turn < 8; turn++) this.next()
  }

  private next(): number {
    let x = this.state
    x ^= x << 13
    x ^= x >>> 17
    x ^= x << 5
    return (this.state = x)
  }

  /** 0 to `limit - 1`. */
  below(limit: number): number {
    return (((this.next() >>> 0) * limit) / 4294967296) | 0
  }

  /** 0 to 1, without 1. */
  share(): number {
    return (this.next() >>> 0) / 4294967296
  }
}
