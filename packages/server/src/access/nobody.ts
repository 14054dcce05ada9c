import type { Principal } from '@vigencia/database/principal.ts'

/** Who asks what anybody may ask. No tenant has this id, so row-level security shows them nothing. */
export const NOBODY: Principal = {
  tenant: { id: '00000000-0000-0000-0000-000000000000', name: '', timeZone: 'UTC', currency: 'XXX' },
  keyId: null,
  scopes: new Set(),
  userId: null,
}
