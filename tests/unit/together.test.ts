import { expect, it } from 'vitest'
import { together } from '@/domain/shared/together'

it('What is asked for meanwhile is done together, in order and no more than so many at once; other things go on beside it', async () => {
  const done: string[] = []
  const ask = together(async (name: string, numbers: readonly number[]) => {
    done.push(`${name} ${numbers.join(',')}`)
    await new Promise((later) => setTimeout(later, 5))
    return numbers.map((number) => number * 2)
  }, 3)
  const asked = [1, 2, 3, 4, 5].map((number) => ask('a', number))
  const beside = ask('b', 9)
  expect(await Promise.all(asked)).toEqual([2, 4, 6, 8, 10])
  expect(await beside).toBe(18)
  expect(done).toEqual(['a 1', 'b 9', 'a 2,3,4', 'a 5'])
  expect(await ask('a', 6)).toBe(12)
})

it('Nobody fails by another’s fault', async () => {
  const ask = together(async (_: string, numbers: readonly number[]) => {
    if (numbers.includes(3)) throw new Error('three')
    return Promise.resolve(numbers)
  }, 10)
  const asked = [1, 2, 3, 4].map((number) => ask('a', number).catch((fault: Error) => fault.message))
  expect(await Promise.all(asked)).toEqual([1, 2, 'three', 4])
})
