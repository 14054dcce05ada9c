import type { CustomFetch } from 'openid-client'
import { Agent, fetch } from 'undici'
import { publicLookup } from '../webhooks/addresses/public-address.ts'
import { isListed, type ListedHosts } from '../webhooks/addresses/webhook-address.ts'
import { issuerAddressFault } from './issuer-address.ts'
import { faultOf, IssuerSilent } from './issuer-faults.ts'

const LARGEST_ANSWER = 1024 * 1024

export interface FetchSettings {
  readonly hosts: ListedHosts
  /** Milliseconds until a connection stands, TLS included. */
  readonly connectWithin: number
  /** Milliseconds for all of one answer. */
  readonly answerWithin: number
}

/**
 * Asks an issuer. TLS is verified, and redirects are not followed. An issuer names further addresses itself, so each is
 * judged, and the connection goes to the very addresses that were judged.
 */
export function issuerFetch({ hosts, connectWithin, answerWithin }: FetchSettings): CustomFetch {
  return async (text, { method, headers, body }) => {
    const url = new URL(text)
    if (issuerAddressFault(url, hosts) !== null) throw new IssuerSilent('elsewhere')
    const connect = {
      timeout: connectWithin,
      rejectUnauthorized: true,
      ...(!isListed(url, hosts) && { lookup: publicLookup }),
    }
    const agent = new Agent({ connect, pipelining: 1, maxResponseSize: LARGEST_ANSWER })
    try {
      const answer = await fetch(url, {
        method,
        headers,
        body: typeof body === 'string' || body instanceof URLSearchParams ? body.toString() : null,
        redirect: 'manual',
        dispatcher: agent,
        signal: AbortSignal.timeout(answerWithin),
      })
      if (answer.status >= 300 && answer.status < 400) throw new IssuerSilent('elsewhere')
      const bytes = await boundedBytes(answer.body)
      const type = answer.headers.get('content-type')
      return new Response(bytes.length === 0 ? null : bytes, {
        status: answer.status,
        headers: type === null ? {} : { 'content-type': type },
      })
    } catch (error) {
      if (error instanceof IssuerSilent) throw error
      throw new IssuerSilent(faultOf(error), error)
    } finally {
      void agent.destroy().catch(() => undefined)
    }
  }
}

/** Counted after it is unpacked, so that a small answer does not become a large one. */
async function boundedBytes(body: AsyncIterable<Uint8Array> | null): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body ?? []) {
    size += chunk.length
    if (size > LARGEST_ANSWER) throw new IssuerSilent('too_large')
    chunks.push(chunk)
  }
  return new Uint8Array(Buffer.concat(chunks))
}
