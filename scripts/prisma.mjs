#!/usr/bin/env node
// @ts-check
// The prisma command with what it needs here: no download, no call home, and a database.
//   node scripts/prisma.mjs generate
//   node scripts/prisma.mjs migrate diff --from-migrations prisma/migrations --to-schema prisma/schema.prisma --script
// Without DATABASE_URL, the migrate and db commands use the embedded server: the running one, or one of their own.
import { spawn } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureDatabase } from './start/database.mjs'
import { findRunning, startEmbedded } from './embedded-postgres.mjs'
import { failAndExit } from './start/failure.mjs'
import { dataFolder, root } from './start/folders.mjs'
import { takeLock } from './start/lock.mjs'

/**
 * Runs the prisma command to its end.
 * @param {string[]} words @param {{ databaseUrl?: string | undefined, quiet?: boolean }} [options]
 * @returns {Promise<{ code: number, output: string }>}  output only when quiet
 */
export function runPrisma(words, { databaseUrl, quiet = false } = {}) {
  const command = path.join(root, 'node_modules', 'prisma', 'build', 'index.js')
  const env = {
    ...process.env,
    ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}),
    PRISMA_SCHEMA_ENGINE_BINARY: path.join(root, 'scripts', 'schema-engine.mjs'),
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
    CHECKPOINT_DISABLE: '1',
  }
  /** @type {import('node:child_process').StdioOptions} */
  const stdio = quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit'
  const child = spawn(process.execPath, [command, ...words], { cwd: root, env, stdio })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += chunk))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve({ code: code ?? 1, output }))
  })
}

/** @param {string[]} words */
async function main(words) {
  const wantsServer = ['migrate', 'db', 'studio'].includes(words[0] ?? '')
  if (process.env['DATABASE_URL'] || !wantsServer) {
    process.exitCode = (await runPrisma(words)).code
    return
  }
  const folder = dataFolder(process.env)
  const running = findRunning(folder)
  if (running) {
    process.exitCode = (await runPrisma(words, { databaseUrl: await ensureDatabase(running('plenum')) })).code
    return
  }
  const release = await takeLock(folder)
  const server = await startEmbedded({ folder })
  try {
    const databaseUrl = await ensureDatabase(server.url('plenum'))
    process.exitCode = (await runPrisma(words, { databaseUrl })).code
  } finally {
    await server.stop()
    release()
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main(process.argv.slice(2)).catch(failAndExit)
