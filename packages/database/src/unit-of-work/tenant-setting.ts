const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/**
 * The statement that names the tenant of a transaction. A `SET` takes no parameter, so the id is checked before it
 * becomes text. Policies compare that text with a UUID as PostgreSQL writes it, in lower case.
 * Citus carries a `SET LOCAL` to the servers that hold the rows, and no `set_config`.
 * @throws TypeError for anything but a UUID
 */
export function setTenant(tenantId: string): string {
  if (!UUID.test(tenantId)) throw new TypeError('the id of a tenant is a UUID')
  return `set local vigencia.tenant = '${tenantId.toLowerCase()}'`
}
