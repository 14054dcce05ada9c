/** The schemas with tables of tenants. `test/sql-in-the-catalogue.test.ts` compares them with the catalogue. */
export const TENANT_SCHEMAS = ['billing', 'contracts', 'plans', 'platform', 'snvs']

/** One of them, in a regular expression. */
export const ANY_TENANT_SCHEMA = `(?:${TENANT_SCHEMAS.join('|')})`
