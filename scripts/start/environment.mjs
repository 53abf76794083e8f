// @ts-check
import crypto from 'node:crypto'
import path from 'node:path'
import { StartFailure } from './failure.mjs'
import { dataFolder, readIfThere, writeWhole } from './folders.mjs'

/**
 * @typedef {{
 *   port: number, hosts: string[], folder: string, databaseUrl: string | null, demo: boolean, appUrl: string,
 *   secret: string | null, passed: Record<string, string>,
 * }} Settings  passed: what the web process is given beside them
 */

/**
 * Reads and checks the environment; every fault is a line of its own.
 * @param {Record<string, string | undefined>} env
 * @returns {Settings}
 */
export function readSettings(env) {
  /** @type {string[]} */
  const faults = []
  const demo = env['DEMO'] !== '0'
  const port = Number(env['PORT'] || 3000)
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    faults.push(`PORT=${env['PORT']} is not a port: use a number from 1 to 65535.`)
  if (env['DEMO'] && !['0', '1'].includes(env['DEMO'])) faults.push(`DEMO=${env['DEMO']} is neither 0 nor 1.`)
  const databaseUrl = env['DATABASE_URL'] || null
  if (databaseUrl && !isUrl(databaseUrl, ['postgres:', 'postgresql:']))
    faults.push('DATABASE_URL is not an address such as postgresql://user:password@host:5432/plenum.')
  if (env['APP_URL'] && !isUrl(env['APP_URL'], ['http:', 'https:']))
    faults.push(`APP_URL=${env['APP_URL']} is not an address such as https://summit.example.`)
  if (env['SMTP_URL'] && !isUrl(env['SMTP_URL'], ['smtp:', 'smtps:']))
    faults.push('SMTP_URL is not an address such as smtps://user:password@mail.example:465.')
  if (env['AUTH_SECRET'] && env['AUTH_SECRET'].length < 32)
    faults.push('AUTH_SECRET is too short: use at least 32 random characters.')
  if (!demo && !env['AUTH_SECRET'])
    faults.push('AUTH_SECRET is missing: without demo data it must be set, to at least 32 random characters.')
  if (!demo && !env['APP_URL'])
    faults.push('APP_URL is missing: without demo data it must say the address that readers use.')
  const identity = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET']
  const absent = identity.filter((name) => !env[name])
  if (absent.length > 0 && absent.length < identity.length)
    faults.push(
      `${absent.join(' and ')} ${absent.length > 1 ? 'are' : 'is'} missing: the OIDC variables go together.`,
    )
  if (env['OIDC_ISSUER'] && !isUrl(env['OIDC_ISSUER'], ['http:', 'https:']))
    faults.push('OIDC_ISSUER is not an address such as https://login.example.')
  if (faults.length > 0) throw new StartFailure(faults.join('\nPlenum: '))
  return {
    port,
    hosts: env['HOST'] ? [env['HOST']] : ['127.0.0.1', '::1'],
    folder: dataFolder(env),
    databaseUrl,
    demo,
    appUrl: (env['APP_URL'] || `http://localhost:${port}`).replace(/\/+$/, ''),
    secret: env['AUTH_SECRET'] || null,
    passed: demo ? { DEMO: '1' } : { DEMO: '0' },
  }
}

/** @param {string} value @param {string[]} protocols */
function isUrl(value, protocols) {
  return URL.canParse(value) && protocols.includes(new URL(value).protocol)
}

/** The secret of sign-in; a demo's is made once and kept beside its data. @param {Settings} settings */
export function secretOf({ secret, folder }) {
  if (secret) return secret
  const file = path.join(folder, 'auth-secret')
  const stored = readIfThere(file)
  if (stored) return stored
  const made = crypto.randomBytes(32).toString('hex')
  writeWhole(file, made, 0o600)
  return made
}
