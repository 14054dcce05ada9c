/** The newest revision of a convenio ($2) that was known at an instant ($3); 0 before the first. */
export const REVISION_AT =
  'select coalesce(max(revision), 0)::text as revision from platform.change_log where tenant_id = $1 and chain_id = $2 and at <= $3'
