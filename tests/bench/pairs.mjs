// @ts-check

/** @param {number[]} values */
export const median = (values) => percentile(values, 0.5)

/** The value that so large a part of them is under. @param {number[]} values @param {number} part  0 to 1 */
export function percentile(values, part) {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length * part)] ?? NaN
}

/**
 * Measures two sides in turn, after one warm-up of each: A B A B …
 * @param {number} pairs @param {() => Promise<number>} a @param {() => Promise<number>} b
 * @returns {Promise<{ ratios: number[], median: number, smallest: number, a: number, b: number }>} ratios of a to b
 */
export async function inTurn(pairs, a, b) {
  await a()
  await b()
  const ratios = []
  const seen = { a: /** @type {number[]} */ ([]), b: /** @type {number[]} */ ([]) }
  for (let pair = 0; pair < pairs; pair++) {
    const one = await a()
    const other = await b()
    seen.a.push(one)
    seen.b.push(other)
    ratios.push(one / other)
  }
  return {
    ratios,
    median: median(ratios),
    smallest: Math.min(...ratios),
    a: median(seen.a),
    b: median(seen.b),
  }
}

/**
 * One line of the report. `ratio` is the measured value over what it is held against.
 * @param {string} id @param {string} what @param {number} ratio @param {'at most' | 'at least'} bound @param {number} limit
 * @param {string} [detail]
 */
export function report(id, what, ratio, bound, limit, detail = '') {
  const held = bound === 'at most' ? ratio <= limit : ratio >= limit
  console.log(
    `${held ? 'ok  ' : 'MISS'} ${id.padEnd(4)} ${what}: ${ratio.toFixed(2)} (${bound} ${limit})${detail ? `; ${detail}` : ''}`,
  )
  return held
}
