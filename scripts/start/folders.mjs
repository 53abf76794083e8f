// @ts-check
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { reasonOf, StartFailure } from './failure.mjs'

/** The top of the repository, an absolute path. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..')

/**
 * The data folder as an absolute path; relative values count from the top of the repository, so that the
 * commands agree wherever they are called from.
 * @param {Record<string, string | undefined>} env
 */
export function dataFolder(env) {
  return path.resolve(root, env['DATA_DIR'] || '.data')
}

/**
 * Makes the folder and proves that it can be written. Refuses in one line.
 * @param {string} folder
 */
export function ensureWritable(folder) {
  const probe = path.join(folder, `.probe-${process.pid}`)
  try {
    fs.mkdirSync(folder, { recursive: true })
    fs.writeFileSync(probe, '')
    fs.rmSync(probe)
  } catch (error) {
    throw new StartFailure(
      `the data folder ${folder} cannot be written (${reasonOf(error)}). Give it to this user, or name another in DATA_DIR.`,
    )
  }
}

/**
 * Writes a small file so that a reader sees the old text or the new one, never half of it.
 * @param {string} file @param {string} text @param {number} [mode]
 */
export function writeWhole(file, text, mode = 0o644) {
  const beside = `${file}.${process.pid}.new`
  fs.writeFileSync(beside, text, { mode })
  fs.renameSync(beside, file)
}

/** @param {string} file @returns {string | null} the text, or null when there is no such file */
export function readIfThere(file) {
  try {
    return fs.readFileSync(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}
