import { createHash, generateKeyPairSync, randomUUID, sign } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Claims = { sub: string; name?: string; email?: string; email_verified?: boolean }

/**
 * A small OpenID Connect provider on a port of its own, which signs its one person in at once. It checks PKCE (RFC 7636)
 * and the client's secret as a real one does.
 * @param claims what the next ID tokens say of the person
 */
export async function startProvider(claims: () => Claims & { nonce?: string }) {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const key = { ...publicKey.export({ format: 'jwk' }), kid: 'test', alg: 'RS256', use: 'sig' }
  const asked = new Map<string, URLSearchParams>()
  let issuer = ''

  const idToken = (request: URLSearchParams) => {
    const now = Math.floor(Date.now() / 1000)
    const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
    const said = {
      iss: issuer,
      aud: 'plenum',
      iat: now,
      exp: now + 300,
      nonce: request.get('nonce'),
      ...claims(),
    }
    const head = `${part({ alg: 'RS256', kid: key.kid })}.${part(said)}`
    return `${head}.${sign('RSA-SHA256', Buffer.from(head), privateKey).toString('base64url')}`
  }

  const token = (authorization: string, body: URLSearchParams) => {
    const request = asked.get(body.get('code') ?? '')
    const challenge = createHash('sha256')
      .update(body.get('code_verifier') ?? '')
      .digest('base64url')
    const client = Buffer.from(authorization.replace('Basic ', ''), 'base64').toString()
    if (client !== 'plenum:secret' || !request || request.get('code_challenge') !== challenge)
      return { status: 400, body: { error: 'invalid_grant' } }
    const extra = { refresh_expires_in: 600, 'not-before-policy': 0 } // as Keycloak sends
    const tokens = {
      access_token: 'a',
      token_type: 'Bearer',
      expires_in: 300,
      id_token: idToken(request),
      ...extra,
    }
    return { status: 200, body: tokens }
  }

  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', issuer)
    const answer = (body: unknown, status = 200) => {
      response.writeHead(status, { 'content-type': 'application/json' })
      response.end(JSON.stringify(body))
    }
    if (url.pathname.startsWith('/.well-known/')) {
      return answer({
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/keys`,
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['RS256'],
      })
    }
    if (url.pathname === '/keys') return answer({ keys: [key] })
    let body = ''
    for await (const chunk of request) body += String(chunk)
    const given = token(request.headers.authorization ?? '', new URLSearchParams(body))
    return answer(given.body, given.status)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}` // a TCP server has one
  return {
    issuer,
    /** The person agrees: the parameters that the browser brings back. */
    agree(authorization: URL): Record<string, string> {
      const code = randomUUID()
      asked.set(code, authorization.searchParams)
      return { code, state: authorization.searchParams.get('state') ?? '' }
    },
    stop: () => new Promise((resolve) => server.close(resolve)),
  }
}
