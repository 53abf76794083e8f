// @ts-check
// What must be made again, told by a stamp beside what was made: the hash of everything it was made from.
import crypto from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { reasonOf, StartFailure } from './failure.mjs'
import { readIfThere, root, writeWhole } from './folders.mjs'

/** What the build reads. A folder counts with all its files. */
const buildSources = [
  'app',
  'components',
  'domain',
  'messages',
  'public',
  'prisma/schema.prisma',
  'proxy.ts',
  'instrumentation.ts',
  'next.config.js',
  'tsconfig.json',
  'package-lock.json',
]

/** Made by the build itself. */
const generated = new Set(['en.d.json.ts'])

/**
 * @typedef {{ isStale: () => boolean, done: () => void, forget: () => void }} Stamp
 */

/** @param {string} file @param {string[]} sources @param {(() => boolean)} [exists] @returns {Stamp} */
function stamp(file, sources, exists = () => true) {
  const place = path.join(root, file)
  const hash = () => hashOf(sources)
  return {
    isStale: () => !exists() || readIfThere(place) !== hash(),
    done: () => markDone(place, hash()),
    forget: () => fs.rmSync(place, { force: true }),
  }
}

/** @param {string} place @param {string} hash */
function markDone(place, hash) {
  try {
    writeWhole(place, hash)
  } catch (error) {
    throw new StartFailure(
      `${path.dirname(place)} cannot be written (${reasonOf(error)}). Give the project's folder to this user.`,
    )
  }
}

const has = (/** @type {string} */ file) => () => fs.existsSync(path.join(root, file))

export const dependencies = stamp('node_modules/.plenum-installed', ['package-lock.json'])
export const client = stamp(
  'prisma/client/.made-from',
  ['prisma/schema.prisma', 'package-lock.json'],
  has('prisma/client/client.ts'),
)
export const build = stamp('.next/plenum-made-from', buildSources, has('.next/BUILD_ID'))

/** @param {string[]} sources files and folders; those that are not there count as empty @param {string} [top] */
export function hashOf(sources, top = root) {
  const hash = crypto.createHash('sha256')
  for (const file of sources.flatMap((name) => filesIn(name, top))) {
    hash.update(`${file}\0`)
    hash.update(fs.readFileSync(path.join(top, file)))
    hash.update('\0')
  }
  return hash.digest('hex')
}

/** @param {string} name @param {string} top @returns {string[]} */
function filesIn(name, top) {
  const entry = fs.statSync(path.join(top, name), { throwIfNoEntry: false })
  if (!entry) return []
  if (!entry.isDirectory()) return [name]
  return fs
    .readdirSync(path.join(top, name))
    .filter((child) => !generated.has(child))
    .sort()
    .flatMap((child) => filesIn(`${name}/${child}`, top))
}
