import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { makeToken } from '@vigencia/database/access/secret-token.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { instantOf, type Instant } from '@vigencia/domain/calendar/instant.ts'
import type { Vault } from '@vigencia/server/sealing/vault.ts'
import { refused, type Proofs } from '../issuers/issuer-client.ts'

const OPEN_MINUTES = 10

const Visit = z.object({
  id: z.string(),
  /** The issuer that was set when it began. */
  issuer: z.string(),
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  isFresh: z.boolean(),
  invitation: z.string().nullable(),
  expiresAt: z.string(),
})

/** A browser's way to the issuer and back. */
export type Visit = z.output<typeof Visit> & Proofs

const placeOf = (tenantId: string) => ({ tenant_id: tenantId, id: 'visit to an issuer' })

export function newVisit(
  now: Instant,
  { issuer, invitation, isFresh }: Pick<Visit, 'issuer' | 'invitation' | 'isFresh'>,
): Visit {
  const [state, nonce, verifier] = [makeToken(), makeToken(), makeToken()]
  return {
    id: randomUUID(),
    issuer,
    state,
    nonce,
    verifier,
    isFresh,
    invitation,
    expiresAt: now.add({ minutes: OPEN_MINUTES }).toString(),
  }
}

/** The browser holds it, sealed: nothing is stored for somebody who never comes back. */
export function sealVisit(vault: Vault, tenantId: string, visit: Visit): string {
  const { sealed, key_version } = vault.seal(placeOf(tenantId), visit)
  return `${sealed.toString('base64url')}.${key_version}`
}

/** @throws Refusal `sign_in_refused` where it is of another tenant, was changed, or is too old */
export function openVisit(vault: Vault, tenantId: string, now: Instant, text: string): Visit {
  const visit = opened(vault, tenantId, text)
  if (visit === null || instantOf(visit.expiresAt).epochMilliseconds <= now.epochMilliseconds) throw refused()
  return visit
}

function opened(vault: Vault, tenantId: string, text: string): Visit | null {
  const [bytes = '', version = ''] = text.split('.')
  try {
    const sealed = { sealed: Buffer.from(bytes, 'base64url'), key_version: Number(version) }
    return Visit.parse(vault.open(placeOf(tenantId), sealed))
  } catch {
    return null
  }
}

/** @throws Refusal `sign_in_refused` where it has opened a session before */
export async function useUpVisit({ sql, tenant, now }: UnitOfWork, { id, expiresAt }: Visit): Promise<void> {
  await sql('delete from platform.used_visits where tenant_id = $1 and expires_at < $2', [tenant.id, now.toString()])
  const used = await sql<{ id: string }>(
    `insert into platform.used_visits (tenant_id, id, expires_at) values ($1, $2, $3)
     on conflict do nothing returning id`,
    [tenant.id, id, expiresAt],
  )
  if (used.length === 0) throw refused()
}
