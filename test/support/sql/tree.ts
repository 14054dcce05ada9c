import { ANY_TENANT_SCHEMA } from './tenant-schemas.ts'

/** A node of PostgreSQL's own syntax tree. */
export type Tree = Readonly<Record<string, unknown>>

export interface Table {
  readonly name: string
  readonly alias: string
  /** Whether it lies with its tenant: those of all tenants lie on every server, or on one. */
  readonly isOfTenants: boolean
}

const IN_A_TENANT_SCHEMA = new RegExp(`^${ANY_TENANT_SCHEMA}\\.`)
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
  return { name, alias, isOfTenants: IN_A_TENANT_SCHEMA.test(name) && !OF_ALL.test(name) }
}
