import { createHash, generateKeyPairSync, randomUUID, sign } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { systemClock } from '@vigencia/database/system-clock.ts'

/** What an id token says, beside what every one does. */
type Claims = Readonly<Record<string, unknown>>

/** An issuer of OpenID Connect on a port of its own, where everybody is who a test says. */
export interface OidcIssuer {
  readonly url: string
  /** Laid over what it would say of whoever signs in next. */
  claims: Claims
  /** `down`: it closes each connection; `hang`: it says nothing; `large`: its answers have no end; `redirect`: it sends elsewhere. */
  mood: 'well' | 'down' | 'hang' | 'large' | 'redirect'
  /** Who comes by a browser. */
  subject: string
  /** Where a browser is sent back, where a service listens on another port than its settings say. */
  backTo: string | null
  /** Signs by a key that it does not publish. */
  forges: boolean
  /** What was asked of its addresses. */
  readonly requests: string[]
  /** Signs somebody in who came by an address, and answers what stands behind the `?` on the way back. */
  signIn(address: string, subject: string): string
  close(): Promise<void>
}

interface Code {
  readonly subject: string
  readonly nonce: string | null
  readonly challenge: string | null
  readonly redirectUri: string | null
}

export const OIDC_CLIENT = { client_id: 'vigencia', client_secret: 'of the issuer, ñandú' }

const LARGE = 1_100_000

/** @param tls the certificate that it shows; left out: it speaks plain HTTP */
export async function oidcIssuer(tls?: { readonly cert: string; readonly key: string }): Promise<OidcIssuer> {
  const [own, other] = [keyPair(), keyPair()]
  const codes = new Map<string, Code>()
  const take = (request: IncomingMessage, response: ServerResponse) => void answer(request, response)
  const server = tls === undefined ? createServer(take) : createSecureServer(tls, take)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  // a world of a scenario that nobody leaves keeps no process alive
  server.unref()
  // a certificate is of a name
  const place = tls === undefined ? 'http://127.0.0.1' : 'https://localhost'
  const url = `${place}:${(server.address() as AddressInfo).port}`
  const issuer: OidcIssuer = {
    url,
    claims: {},
    subject: 'sub-1',
    backTo: null,
    mood: 'well',
    forges: false,
    requests: [],
    signIn(address, subject) {
      const { searchParams: sent } = new URL(address)
      const code = randomUUID()
      const [nonce, challenge, redirectUri] = [sent.get('nonce'), sent.get('code_challenge'), sent.get('redirect_uri')]
      codes.set(code, { subject, nonce, challenge, redirectUri })
      return new URLSearchParams({ code, state: sent.get('state') ?? '' }).toString()
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  return issuer

  /** Whoever comes by a browser is whom a test named, without being asked. */
  function wayBack(address: string): string {
    const { pathname, origin } = new URL(new URL(address).searchParams.get('redirect_uri') ?? url)
    return `${issuer.backTo ?? origin}${pathname}?${issuer.signIn(address, issuer.subject)}`
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? ''
    issuer.requests.push(path)
    if (issuer.mood === 'down') return void request.destroy()
    if (issuer.mood === 'hang') return
    if (issuer.mood === 'redirect') return void response.writeHead(302, { location: `${url}/elsewhere` }).end()
    const say = (status: number, body: object) => {
      const padding = issuer.mood === 'large' ? ' '.repeat(LARGE) : ''
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body) + padding)
    }
    if (path === '/.well-known/openid-configuration') return say(200, metadata())
    if (path === '/keys') return say(200, { keys: [{ ...own.publicJwk, use: 'sig', alg: 'RS256', kid: 'one' }] })
    if (path.startsWith('/authorize?'))
      return void response.writeHead(302, { location: wayBack(`${url}${path}`) }).end()
    if (path !== '/token') return say(404, {})
    const sent = new URLSearchParams(await bodyOf(request))
    const code = codes.get(sent.get('code') ?? '')
    codes.delete(sent.get('code') ?? '')
    const challenge = createHash('sha256')
      .update(sent.get('code_verifier') ?? '')
      .digest('base64url')
    const isRight = code?.challenge === challenge && code.redirectUri === sent.get('redirect_uri')
    if (!isRight || sent.get('client_secret') !== OIDC_CLIENT.client_secret) return say(400, { error: 'invalid_grant' })
    say(200, { access_token: randomUUID(), token_type: 'Bearer', expires_in: 60, id_token: idToken(code) })
  }

  function metadata() {
    return {
      issuer: url,
      authorization_endpoint: `${url}/authorize`,
      token_endpoint: `${url}/token`,
      jwks_uri: `${url}/keys`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256'],
      token_endpoint_auth_methods_supported: ['client_secret_post'],
      code_challenge_methods_supported: ['S256'],
    }
  }

  function idToken({ subject, nonce }: Code): string {
    const now = Math.floor(systemClock().epochMilliseconds / 1000)
    const usual = { iss: url, aud: OIDC_CLIENT.client_id, sub: subject, iat: now, exp: now + 60, auth_time: now, nonce }
    const spoken = Object.fromEntries(
      Object.entries({ ...usual, ...issuer.claims }).filter(([, value]) => value !== null),
    )
    const parts = [{ alg: 'RS256', typ: 'JWT', kid: 'one' }, spoken].map((part) =>
      Buffer.from(JSON.stringify(part)).toString('base64url'),
    )
    const key = issuer.forges ? other.privateKey : own.privateKey
    return [...parts, sign('sha256', Buffer.from(parts.join('.')), key).toString('base64url')].join('.')
  }
}

function keyPair() {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  return { privateKey, publicJwk: publicKey.export({ format: 'jwk' }) }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}
