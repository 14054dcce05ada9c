import { createHash } from 'node:crypto'
import type { Principal } from '@vigencia/database/principal.ts'
import type { CallContext } from '@vigencia/server/operations/bind.ts'
import { asNobody } from '../sessions/as-nobody.ts'

export interface FoundPasskey {
  readonly principal: Principal
  readonly id: string
  readonly personId: string
  readonly publicKey: Uint8Array<ArrayBuffer>
  readonly counter: number
}

interface PasskeyRow {
  tenant_id: string
  passkey_id: string
  person_id: string
  credential: Buffer
  public_key: Buffer
  counter: string
  tenant_name: string
  time_zone: string
  currency: string
}

/** Whose passkey has this id; null: nobody's who may sign in. */
export async function findPasskey(call: CallContext, credentialId: string): Promise<FoundPasskey | null> {
  const credential = Buffer.from(credentialId, 'base64url')
  const [row] = await asNobody(call, (work) =>
    work.sql<PasskeyRow>('select * from platform.passkey_by_hash($1)', [hashOfCredential(credential)]),
  )
  // one text for one id: base64url has several for the same bytes
  if (row === undefined || row.credential.toString('base64url') !== credentialId) return null
  const tenant = { id: row.tenant_id, name: row.tenant_name, timeZone: row.time_zone, currency: row.currency }
  return {
    principal: { tenant, keyId: null, scopes: new Set(), userId: row.person_id },
    id: row.passkey_id,
    personId: row.person_id,
    publicKey: new Uint8Array(row.public_key),
    counter: Number(row.counter),
  }
}

export function hashOfCredential(credential: Uint8Array): Buffer {
  return createHash('sha256').update(credential).digest()
}
