import type { Pool } from 'pg'
import { scopesOfRoles, type Role } from '@vigencia/contracts/access/role.ts'
import { hashOfToken, looksLikeToken } from '@vigencia/database/access/secret-token.ts'
import {
  principalDirectory,
  type DirectorySettings,
  type PrincipalDirectory,
  type SecretKind,
} from './principal-directory.ts'

interface SessionRow {
  tenant_id: string
  session_id: string
  person_id: string
  roles: Role[]
  ends_at_ms: number
  is_renewal_due: boolean
  tenant_name: string
  time_zone: string
  currency: string
}

const SESSIONS: SecretKind<SessionRow> = {
  finder: 'signed_in_by_hash',
  looksRight: looksLikeToken,
  hashOf: hashOfToken,
  holderOf: (row) => ({
    id: row.session_id,
    endsAtMs: row.ends_at_ms,
    principal: {
      tenant: { id: row.tenant_id, name: row.tenant_name, timeZone: row.time_zone, currency: row.currency },
      keyId: null,
      sessionId: row.session_id,
      ...(row.is_renewal_due && { isRenewalDue: true as const }),
      scopes: new Set(scopesOfRoles(row.roles)),
      userId: row.person_id,
    },
  }),
}

/** Finds who is signed in by the token of their cookie. */
export function sessionDirectory(pool: Pool, settings: DirectorySettings): PrincipalDirectory {
  return principalDirectory(pool, SESSIONS, settings)
}
