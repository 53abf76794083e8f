// @ts-check
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { StartFailure } from '../start/failure.mjs'
import { runStep, say } from '../start/steps.mjs'

/**
 * The browser for the tests: the one that CHROMIUM_PATH names, else Playwright's own where installed, else the system's Chromium, else it is installed.
 * @param {string} folder for logs
 * @returns {Promise<string>} path of the program; '' for Playwright's own
 */
export async function findBrowser(folder) {
  const found = await present()
  if (found !== null) return found
  const isRoot = process.getuid?.() === 0
  say('Installing a browser …')
  const log = path.join(folder, 'logs', 'browser.log')
  const tries = [
    { command: process.execPath, words: ['node_modules/playwright/cli.js', 'install', 'chromium'] },
    ...(isRoot && has('apt-get')
      ? [
          {
            command: 'sh',
            words: ['-c', 'apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y chromium'],
          },
        ]
      : []),
  ]
  for (const step of tries) {
    await runStep({ what: 'Installing a browser', ...step, log }).catch(() => {})
    const installed = await present()
    if (installed !== null) return installed
  }
  throw new StartFailure(
    `no browser for the tests: run "npx playwright install chromium", or install Chromium with the system's package manager (${log} says what was tried).`,
  )
}

/** @returns {Promise<string | null>} */
async function present() {
  const named = process.env['CHROMIUM_PATH']
  if (named) return named
  const { chromium } = await import('playwright')
  if (fs.existsSync(chromium.executablePath())) return ''
  return ['chromium', 'chromium-browser', 'google-chrome'].map(which).find((file) => file !== null) ?? null
}

/** @param {string} program @returns {string | null} */
function which(program) {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter)
  return folders.map((name) => path.join(name, program)).find((file) => fs.existsSync(file)) ?? null
}

/** @param {string} program */
function has(program) {
  return which(program) !== null && spawnSync(program, ['--version']).status === 0
}
