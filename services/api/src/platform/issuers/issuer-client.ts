import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import * as oidc from 'openid-client'
import { Refusal } from '@vigencia/domain/refusals.ts'
import { SENTENCES, hasFailed, silenceIn, type IssuerFault } from './issuer-faults.ts'
import { issuerFetch, type FetchSettings } from './issuer-fetch.ts'
import type { StoredIssuer } from './stored-issuer.ts'

/** An issuer may be this many seconds ahead or behind. */
const CLOCK_TOLERANCE = 30
const FRESH_SECONDS = 5 * 60
const ASK_WITHIN_SECONDS = 10
/** What an issuer says of itself changes seldom. Of so many issuers it is remembered, and no longer than this. */
const MOST_REMEMBERED = 200
const REMEMBERED_MS = 10 * 60_000

/** What holds an answer to the visit that asked for it. */
export interface Proofs {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
  readonly isFresh: boolean
}

/** Who somebody is at an issuer. */
export interface Shown {
  readonly issuer: string
  readonly subject: string
  /** When they showed it there, in seconds; null: it does not say. */
  readonly authTime: number | null
}

/** What an issuer says of itself, or why it cannot be used. */
export interface Discovered {
  readonly fault: IssuerFault | null
  readonly authorization_endpoint: string | null
}

/** Asks issuers of OpenID Connect by code, PKCE, state and nonce. */
export interface IssuerClient {
  /** @throws Refusal `issuer_unavailable` */
  addressFor(issuer: StoredIssuer, proofs: Proofs): Promise<string>
  /**
   * @param answer what stands behind the `?` of the address to which the browser was sent back
   * @throws Refusal `sign_in_refused`, `issuer_unavailable`
   */
  whoIs(issuer: StoredIssuer, proofs: Proofs, answer: string): Promise<Shown>
  /** Asks anew what an issuer says of itself, whatever is remembered. */
  discover(issuer: string): Promise<Discovered>
}

/** @param callback where issuers send people back */
export function issuerClient(settings: FetchSettings, callback: string): IssuerClient {
  const ask = issuerFetch(settings)
  const configurationOf = rememberedConfigurations(ask)
  return {
    async addressFor(issuer, { state, nonce, verifier, isFresh }) {
      const config = await configurationOf(issuer)
      const address = oidc.buildAuthorizationUrl(config, {
        redirect_uri: callback,
        scope: 'openid',
        state,
        nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        ...(isFresh && { max_age: String(FRESH_SECONDS) }),
      })
      return address.href
    },
    async whoIs(issuer, { state, nonce, verifier, isFresh }, answer) {
      const config = await configurationOf(issuer)
      const back = new URL(callback)
      back.search = answer
      try {
        const tokens = await oidc.authorizationCodeGrant(config, back, {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true,
          ...(isFresh && { maxAge: FRESH_SECONDS }),
        })
        const claims = tokens.claims()
        if (claims === undefined) throw refused()
        return { issuer: claims.iss, subject: claims.sub, authTime: claims.auth_time ?? null }
      } catch (error) {
        if (error instanceof Refusal) throw error
        const fault = silenceIn(error)?.fault ?? (hasFailed(error) ? 'silent' : null)
        throw fault === null ? refused() : unavailable(fault)
      }
    },
    async discover(issuer) {
      try {
        const config = await discovered({ issuer, ...NO_CLIENT }, ask)
        const { authorization_endpoint = null } = config.serverMetadata()
        return { fault: authorization_endpoint === null ? 'not_an_issuer' : null, authorization_endpoint }
      } catch (error) {
        return { fault: faultOfDiscovery(error), authorization_endpoint: null }
      }
    },
  }
}

/** Those who ask for the same at once wait for one answer. What failed is asked again. */
function rememberedConfigurations(ask: oidc.CustomFetch) {
  const remembered = new LRUCache<string, oidc.Configuration, StoredIssuer>({
    max: MOST_REMEMBERED,
    ttl: REMEMBERED_MS,
    fetchMethod: (_key, _old, { context }) => configurationOf(context, ask),
  })
  return (issuer: StoredIssuer) => {
    const { client_id, client_secret } = issuer
    const key = createHash('sha256')
      .update(JSON.stringify([issuer.issuer, client_id, client_secret]))
      .digest('hex')
    return remembered.forceFetch(key, { context: issuer })
  }
}

/** @throws Refusal `issuer_unavailable` */
async function configurationOf(issuer: StoredIssuer, ask: oidc.CustomFetch): Promise<oidc.Configuration> {
  try {
    return await discovered(issuer, ask)
  } catch (error) {
    throw unavailable(faultOfDiscovery(error))
  }
}

/** Who only asks what an issuer says of itself shows nothing there. */
const NO_CLIENT = { client_id: 'none', client_secret: 'none' }

function discovered({ issuer, client_id, client_secret }: StoredIssuer, ask: oidc.CustomFetch) {
  const url = new URL(issuer)
  const client = { client_secret, [oidc.clockTolerance]: CLOCK_TOLERANCE }
  return oidc.discovery(url, client_id, client, undefined, {
    [oidc.customFetch]: ask,
    timeout: ASK_WITHIN_SECONDS,
    // the signature is verified too, though the token comes over TLS from the issuer itself
    execute: [oidc.enableNonRepudiationChecks, ...(url.protocol === 'http:' ? [oidc.allowInsecureRequests] : [])],
  })
}

function faultOfDiscovery(error: unknown): IssuerFault {
  return silenceIn(error)?.fault ?? (hasFailed(error) ? 'silent' : 'not_an_issuer')
}

/** What was wrong is not told: whoever tries things would learn from it. */
export function refused(): Refusal {
  return new Refusal('sign_in_refused', 'The issuer showed nobody who may sign in here. Begin again.')
}

function unavailable(fault: IssuerFault): Refusal {
  return new Refusal('issuer_unavailable', `${SENTENCES[fault]} Try again, or sign in another way.`)
}
