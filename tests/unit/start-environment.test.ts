import { describe, expect, it } from 'vitest'
import { readSettings } from '@/scripts/start/environment.mjs'

const secret = 'x'.repeat(32)
const refusal = (env: Record<string, string>) => {
  try {
    readSettings(env)
  } catch (error) {
    return error instanceof Error ? error.message : ''
  }
  return null
}

describe('the environment of a start', () => {
  it('needs nothing for the demo', () => {
    expect(readSettings({})).toMatchObject({
      port: 3000,
      hosts: ['127.0.0.1', '::1'],
      databaseUrl: null,
      demo: true,
      appUrl: 'http://localhost:3000',
    })
    expect(readSettings({ PORT: '4000', HOST: '0.0.0.0', APP_URL: 'https://summit.example/' })).toMatchObject(
      {
        port: 4000,
        hosts: ['0.0.0.0'],
        appUrl: 'https://summit.example',
      },
    )
  })

  it('wants a secret and an address without the demo, one line each', () => {
    expect(refusal({ DEMO: '0' })?.split('\n')).toHaveLength(2)
    expect(refusal({ DEMO: '0', AUTH_SECRET: secret })).toMatch(/^APP_URL is missing/)
    expect(refusal({ DEMO: '0', AUTH_SECRET: secret, APP_URL: 'https://summit.example' })).toBeNull()
  })

  it.each([
    [{ PORT: '0' }, 'PORT'],
    [{ PORT: 'http' }, 'PORT'],
    [{ PORT: '70000' }, 'PORT'],
    [{ DEMO: 'no' }, 'DEMO'],
    [{ DATABASE_URL: 'mysql://h/plenum' }, 'DATABASE_URL'],
    [{ DATABASE_URL: 'nonsense' }, 'DATABASE_URL'],
    [{ APP_URL: 'summit.example' }, 'APP_URL'],
    [{ SMTP_URL: 'mail.example:25' }, 'SMTP_URL'],
    [{ AUTH_SECRET: 'short' }, 'AUTH_SECRET'],
    [{ OIDC_ISSUER: 'https://login.example' }, 'OIDC_CLIENT_ID and OIDC_CLIENT_SECRET'],
  ] as [Record<string, string>, string][])('refuses %o in one line', (env, name) => {
    const line = refusal(env)
    expect(line).toMatch(new RegExp(`^${name}`))
    expect(line).not.toContain('\n')
  })

  it('never shows a password', () => {
    expect(refusal({ DATABASE_URL: 'mysql://user:hidden@h/plenum' })).not.toContain('hidden')
    expect(refusal({ SMTP_URL: 'ftp://user:hidden@h' })).not.toContain('hidden')
  })
})
