/** A node of PostgreSQL's own syntax tree. */
export type Tree = Readonly<Record<string, unknown>>

export interface Table {
  readonly name: string
  readonly alias: string
  /** Whether it lies with its tenant: those of all tenants lie on every server, or on one. */
  readonly isOfTenants: boolean
}

const SCHEMA_OF_TENANTS = /^(platform|contracts|plans|snvs)\./
const OF_ALL = /^(platform\.(tenants|api_keys|rate_counts)|\w+\.migrations)$/

export function tableOf(rangeVar: Tree): Table {
  const {
    schemaname = '',
    relname,
    alias: named,
  } = rangeVar as {
    schemaname?: string
    relname: string
    alias?: { aliasname: string }
  }
  const name = `${schemaname}.${relname}`
  const alias = named?.aliasname ?? relname
  return { name, alias, isOfTenants: SCHEMA_OF_TENANTS.test(name) && !OF_ALL.test(name) }
}
