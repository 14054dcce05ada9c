import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { RegistryName } from '../registry/registry-wire.ts'
import type { SealedCredentials } from './in-flight.ts'

/** The tenant's desk as whoever sends for it needs it. */
export interface OpenDesk extends SealedCredentials {
  readonly registry: RegistryName
  /** The queue is paused because the credentials were refused. These here are new, and tried by a probe. */
  readonly isTrial: boolean
  readonly hasResend: boolean
}

/**
 * The tenant's desk where it may send, or where new credentials are to be tried. The share lock makes a pause wait for
 * us: once a pause is answered nothing new begins.
 */
export async function openDesk(work: UnitOfWork): Promise<OpenDesk | null> {
  const [row] = await work.sql<{
    registry: RegistryName
    credentials: Buffer
    key_version: number
    is_trial: boolean
    has_resend: boolean
  }>(
    `select registry, credentials, key_version, paused_because is not null as is_trial,
            exists (select from snvs.cases c where c.tenant_id = $1 and c.resend_due <= $2) as has_resend
       from snvs.desks
      where tenant_id = $1 and credentials is not null and (paused_because is null or credentials_untried) for share`,
    [work.tenant.id, work.now.toString()],
  )
  if (row === undefined) return null
  const { registry, credentials, key_version, is_trial, has_resend } = row
  return { registry, credentials, credentials_key_version: key_version, isTrial: is_trial, hasResend: has_resend }
}
