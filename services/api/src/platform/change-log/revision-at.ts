/**
 * The newest revision of a stream ($2) that was known at an instant ($3); 0 before the first.
 * It goes by the order of the instants, which is that of the revisions. A maximum would read everything that came
 * later.
 */
export const REVISION_AT = `
  select coalesce((select revision from platform.change_log where tenant_id = $1 and chain_id = $2 and at <= $3
                    order by at desc limit 1), 0)::text as revision`
