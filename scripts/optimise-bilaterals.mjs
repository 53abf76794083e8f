#!/usr/bin/env node
// @ts-check
// npm run -s optimise-bilaterals < instance.json > result.json: needs neither a database nor a build (docs/optimiser.md).
// Bad input: exit code 2, and a line for each fault on standard error.
import { text } from 'node:stream/consumers'
import { register } from 'tsx/esm/api'
import { root } from './start/folders.mjs'

register()
process.chdir(root)
const { readInstance } = await import('../domain/optimiser/read-rules.js')
const { optimise } = await import('../domain/optimiser/optimise.js')

const read = readInstance(await text(process.stdin))
if ('faults' in read) {
  for (const { path, problem } of read.faults)
    process.stderr.write(path ? `${path}: ${problem}\n` : `${problem}\n`)
  process.exit(2)
}
const stop = new AbortController()
process.once('SIGINT', () => stop.abort())
// The seconds of an instance are those that its caller waits: they count from the start of this process.
const result = await optimise(read.instance, { signal: stop.signal, began: 0 })
process.stdout.write(`${JSON.stringify(result)}\n`, () => process.exit(0))
