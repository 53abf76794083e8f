import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import { optimise } from '@/domain/optimiser/optimise'
import { repair } from '@/domain/optimiser/repair'
import type { Instance, Result } from '@/domain/optimiser/schema'
import { breaksOf, broken } from '@/tests/factories/bilateral-twin'
import { summitInstance } from '@/tests/factories/bilaterals'

async function command(input: string) {
  const child = spawn(process.execPath, ['scripts/optimise-bilaterals.mjs'])
  child.stdin.end(input)
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ])
  return { stdout, stderr: stderr.split('\n').filter(Boolean), code }
}

const given = (instance: Partial<Instance>): string =>
  JSON.stringify({
    ...{ slots: 3, rooms: 2, seconds: 20 },
    delegations: ['CA', 'EE', 'FR', 'KE'].map((id) => ({ id })),
    meetings: [],
    ...instance,
  })

const tableOf = ({ placed }: Result) => new Map(placed.map(({ id, slot }) => [id, slot]))

describe('the command', () => {
  it('places every meeting, with its room, and proves that there are no fewer breaks', async () => {
    const { stdout, stderr, code } = await command(
      given({
        meetings: [
          { id: 'm1', a: 'CA', b: 'EE', allowed: [1] },
          { id: 'm2', a: 'CA', b: 'FR', allowed: [3] },
          { id: 'm3', a: 'FR', b: 'KE', after: ['m1'] },
        ],
      }),
    )
    const { seconds, ...result } = JSON.parse(stdout)
    expect({ code, stderr, ...result }).toEqual({
      ...{ code: 0, stderr: [], status: 'optimal', breaks: 1, bound: 1, unplaced: [] },
      placed: [
        { id: 'm1', slot: 1, room: 1 },
        { id: 'm2', slot: 3, room: 1 },
        { id: 'm3', slot: 2, room: 1 },
      ],
    })
    expect(seconds).toBeGreaterThan(0)
  })

  it('leaves out the lightest where not all can be, and says why', async () => {
    const { stdout, code } = await command(
      given({
        delegations: [
          { id: 'CA', unavailable: [3] },
          { id: 'EE', unavailable: [1, 2] },
          { id: 'FR' },
          { id: 'KE' },
        ],
        meetings: [
          { id: 'm1', a: 'CA', b: 'EE' },
          { id: 'm2', a: 'CA', b: 'FR', weight: 2 },
          { id: 'm3', a: 'CA', b: 'KE', weight: 3 },
        ],
      }),
    )
    const result = JSON.parse(stdout)
    expect({ code, status: result.status, placed: result.placed.length }).toEqual({
      ...{ code: 0, status: 'impossible', placed: 2 },
    })
    expect(result.unplaced).toEqual([
      { id: 'm1', because: [{ code: 'no_common_slot', of: ['CA', 'EE'], meetings: ['m1'] }] },
    ])
  })

  it('places nothing where pins contradict one another, and says how', async () => {
    const { stdout, code } = await command(
      given({
        meetings: [
          { id: 'm1', a: 'CA', b: 'EE', fixed: 2 },
          { id: 'm2', a: 'CA', b: 'FR', fixed: 2 },
        ],
      }),
    )
    const cause = { code: 'pins_collide', of: ['CA'], meetings: ['m1', 'm2'], slots: [2] }
    expect({ code, ...JSON.parse(stdout) }).toMatchObject({
      ...{ code: 0, status: 'impossible', placed: [], because: [cause] },
      unplaced: [
        { id: 'm1', because: [cause] },
        { id: 'm2', because: [cause] },
      ],
    })
  })

  it('answers empty lists with an empty timetable', async () => {
    const { stdout, code } = await command(given({ delegations: [] }))
    expect({ code, ...JSON.parse(stdout) }).toMatchObject({
      code: 0,
      status: 'optimal',
      breaks: 0,
      placed: [],
    })
  })

  it('names every fault of bad input on a line of its own, and ends with 2', async () => {
    const bad = await command(
      given({
        delegations: [{ id: 'CA', unavailable: [9] }, { id: 'EE' }, { id: 'EE' }],
        meetings: [
          { id: 'm1', a: 'CA', b: 'XX', after: ['m9'] },
          { id: 'm1', a: 'CA', b: 'CA', fixed: 4 },
        ],
        days: [2],
        roomSizes: [10],
        closed: [[1]],
      }),
    )
    expect(bad).toMatchObject({ code: 2, stdout: '' })
    expect(bad.stderr).toEqual([
      'delegations[2].id: EE is there twice',
      'meetings[1].id: m1 is there twice',
      'delegations[0].unavailable[0]: slot 9 is beyond the last, 3',
      'meetings[0].b: no delegation XX',
      'meetings[0].after[0]: no meeting m9',
      'meetings[1].b: CA cannot meet itself',
      'meetings[1].fixed: slot 4 is beyond the last, 3',
      'days: the last day must end with the last slot, 3',
      'roomSizes: 1 sizes for 2 rooms: one for each is needed',
      'closed: 1 lists for 2 rooms: one for each is needed',
    ])
    const shape = await command('{ "slots": 0, "rooms": "two", "meetings": [{ "id": "m1" }] }')
    expect(shape.code).toBe(2)
    expect(shape.stderr.map((line) => line.split(':')[0])).toEqual([
      'slots',
      'rooms',
      'delegations',
      'meetings[0].a',
      'meetings[0].b',
    ])
    expect(await command('no JSON')).toMatchObject({
      code: 2,
      stdout: '',
      stderr: [expect.stringMatching(/^not JSON/)],
    })
  })
})

describe('in a process that goes on', () => {
  const large = {
    ...summitInstance({ seed: 1, delegations: 40, meetings: 200, rooms: 9, slots: 24 }),
    seconds: 120,
  }

  it('answers with the best so far when it is told to stop, and tells of each step on the way', async () => {
    const stop = new AbortController()
    const seen: number[] = []
    const result = await optimise(large, {
      signal: stop.signal,
      onProgress: ({ weight, breaks }) => {
        if (weight === 0) seen.push(breaks)
        if (seen.length === 3) stop.abort()
      },
    })
    expect(result).toMatchObject({ status: 'feasible', breaks: seen.at(-1), unplaced: [] })
    expect(seen).toEqual([...seen].sort((a, b) => b - a))
    expect(broken(large, tableOf(result))).toEqual([])
    expect(breaksOf(large, tableOf(result)).reduce((sum, one) => sum + one, 0)).toBe(result.breaks)
    expect(result.seconds).toBeLessThan(100)
  })

  it('leaves the processors to the pages of a server, where it works in one', async () => {
    /** How many threads of this process stand back: the nineteenth field, after a name that may hold anything. */
    const standBack = () =>
      readdirSync('/proc/self/task').filter((id) => {
        const [, fields = ''] = readFileSync(`/proc/self/task/${id}/stat`, 'utf8').split(') ')
        return Number(fields.split(' ')[16]) === 10
      }).length
    /** The most that stand back at once, until as many do and several steps have been told of. */
    const most = async (options: { isBackground?: true }, wanted: number) => {
      const [counts, stop]: [number[], AbortController] = [[], new AbortController()]
      let steps = 0
      const look = setInterval(() => {
        counts.push(standBack())
        if (steps > 5 && counts.includes(wanted)) stop.abort()
      }, 20)
      await optimise(large, { ...options, signal: stop.signal, onProgress: () => void (steps += 1) })
      clearInterval(look)
      return Math.max(...counts)
    }
    expect(await most({}, 0)).toBe(0)
    expect(await most({ isBackground: true }, 2)).toBe(2)
  })

  it('gives the same answer for the same seed, and another for another', async () => {
    const small = summitInstance({ seed: 2, delegations: 8, meetings: 16, rooms: 3, slots: 9, away: 0.15 })
    const [one, same, other] = [
      await optimise({ ...small, seconds: 20, seed: 4 }),
      await optimise({ ...small, seconds: 20, seed: 4 }),
      await optimise({ ...small, seconds: 20, seed: 5 }),
    ]
    expect(one.status).toBe('optimal')
    expect(same.placed).toEqual(one.placed)
    expect(other.placed).not.toEqual(one.placed)
    expect(other.breaks).toBe(one.breaks)
  })

  it('mends a timetable of a summit when a delegation loses an hour', async () => {
    const stop = new AbortController()
    const { placed } = await optimise(large, {
      signal: stop.signal,
      onProgress: ({ weight }) => weight === 0 && stop.abort(),
    })
    const [first] = placed
    const meeting = large.meetings.find(({ id }) => id === first?.id)
    const lost = { delegation: meeting?.a ?? '', slots: [first?.slot ?? 1] }
    const mended = await repair({ ...large, seconds: 20 }, placed, { unavailable: [lost] })
    expect(mended?.nearest).toMatchObject({ isProven: true, unplaced: [] })
    expect(mended?.nearest.moved.map(({ id }) => id)).toContain(first?.id)
    expect(mended?.nearest.moved.length).toBeLessThan(6)
    const disturbed = {
      ...large,
      delegations: large.delegations.map((one) =>
        one.id === lost.delegation
          ? { ...one, unavailable: [...(one.unavailable ?? []), ...lost.slots] }
          : one,
      ),
    }
    const at = new Map(mended?.nearest.placed.map(({ id, slot }) => [id, slot]))
    expect(broken(disturbed, at)).toEqual([])
  })
})
