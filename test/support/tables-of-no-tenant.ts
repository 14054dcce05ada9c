/** Those of pg-boss, and which of its queues have a schedule of each tenant's own. */
const JOB_TABLES = [
  'bam',
  'job',
  'job_common',
  'job_dependency',
  'migrations',
  'queue',
  'queue_stats',
  'schedule',
  'subscription',
  'tenant_schedule',
  'version',
  'warning',
]

/** Those of the registry's stand-in, which plays another organisation: it knows accounts, and no tenants. */
const REGISTRY_TABLES = [
  'accounts',
  'cases',
  'citizens_not_found',
  'departments',
  'establishments',
  'event_codes',
  'localities',
  'migrations',
  'provinces',
  'results',
  'samples',
  'uniqueness_windows',
]

/** Tables that belong to no tenant. */
export const OF_NO_TENANT: Readonly<Record<string, string>> = {
  'billing.migrations': 'which migrations were applied: the same for all',
  'contracts.migrations': 'which migrations were applied: the same for all',
  ...Object.fromEntries(
    JOB_TABLES.map((table) => [`jobs.${table}`, 'what is to be done and when: of a tenant no more than its id']),
  ),
  'plans.migrations': 'which migrations were applied: the same for all',
  'platform.migrations': 'which migrations were applied: the same for all',
  'platform.rate_counts': 'how often keys and tenants asked each process in its last second: ids and numbers',
  'snvs.migrations': 'which migrations were applied: the same for all',
  ...Object.fromEntries(
    REGISTRY_TABLES.map((table) => [
      `ws400.${table}`,
      "the registry's own world, whose clients have accounts and no tenants",
    ]),
  ),
}
