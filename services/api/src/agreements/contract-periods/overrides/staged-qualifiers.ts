import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { ImportReport } from '../../../imports/import-report.ts'

/** What a file names of a convenio or of the clinic, and where it stands. */
interface Named {
  readonly column: 'plan_code' | 'provider_registry'
  readonly id: 'plan_id' | 'provider_id'
  /** `$1` the tenant, `$2` names, `$3` those of them that are ids, and then the parameters. */
  readonly statement: string
  readonly parameters: readonly unknown[]
  readonly unknown: (name: string) => string
}

const PLANS = `
  select id, case when is_active then code end as name from contracts.convenio_plans
   where tenant_id = $1 and convenio_id = $4 and ((is_active and code = any ($2::text[])) or id = any ($3::uuid[]))`

const PROVIDERS = `
  select id, case when is_active then registry end as name from contracts.providers
   where tenant_id = $1 and ((is_active and registry = any ($2::text[])) or id = any ($3::uuid[]))`

/**
 * Finds the plans and providers that staged rows name: by the code or registry of an active one, else by its id, which an
 * export writes for those that have none. Rows that name another are rejected, and are staged no longer.
 */
export async function findQualifiers(work: UnitOfWork, report: ImportReport, convenioId: string): Promise<void> {
  const qualified = await work.sql(`select from pg_temp.staged_prices where qualifiers <> '' limit 1`)
  if (qualified.length === 0) return
  await work.sql(UNPACKED)
  await findNamed(work, report, {
    column: 'plan_code',
    id: 'plan_id',
    statement: PLANS,
    parameters: [convenioId],
    unknown: (name) => `the convenio has no active plan with the code ${name}`,
  })
  await findNamed(work, report, {
    column: 'provider_registry',
    id: 'provider_id',
    statement: PROVIDERS,
    parameters: [],
    unknown: (name) => `no active provider has the registry ${name}`,
  })
  await rejectAlike(work, report)
}

const UNPACKED = `
  update pg_temp.staged_prices
     set plan_code = qualifiers::jsonb ->> 'plan_code', accommodation = qualifiers::jsonb ->> 'accommodation',
         provider_registry = qualifiers::jsonb ->> 'provider_registry', specialty = qualifiers::jsonb ->> 'specialty'
   where qualifiers <> ''`

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

async function findNamed(work: UnitOfWork, report: ImportReport, named: Named): Promise<void> {
  const { column, id } = named
  const rows = await work.sql<{ name: string }>(
    `select distinct ${column} as name from pg_temp.staged_prices where ${column} is not null`,
  )
  if (rows.length === 0) return
  const names = rows.map(({ name }) => name)
  const ids = names.filter((name) => ID.test(name))
  const known = await work.sql<{ id: string; name: string | null }>(named.statement, [
    work.tenant.id,
    names,
    ids,
    ...named.parameters,
  ])
  const meant = new Map(
    known.flatMap((one) => [[one.id, one.id] as const, ...(one.name === null ? [] : [[one.name, one.id] as const])]),
  )
  await work.sql(
    `update pg_temp.staged_prices s set ${id} = n.id from unnest($1::text[], $2::uuid[]) as n (name, id) where s.${column} = n.name`,
    [[...meant.keys()], [...meant.values()]],
  )
  await rejectUnknown(work, report, named)
}

interface FaultyLine {
  readonly line: number
  readonly name: string
  readonly total: string
}

async function rejectUnknown(work: UnitOfWork, report: ImportReport, { column, id, unknown }: Named): Promise<void> {
  const gone = await work.sql<FaultyLine>(
    `with gone as (
       delete from pg_temp.staged_prices where ${column} is not null and ${id} is null returning line, ${column} as name)
     select gone.*, count(*) over () as total from gone order by line limit 1000`,
  )
  const first = gone.map(({ line, name }) => ({ line, column, reason: unknown(name) }))
  report.reject(Number(gone[0]?.total ?? 0), first)
}

/** A provider may be named by registry in one line and by id in another. The key of staged rows sees two. */
async function rejectAlike(work: UnitOfWork, report: ImportReport): Promise<void> {
  const found = await work.sql<FaultyLine & { readonly first_line: number }>(
    `with alike as (
       select line, procedure_code as name,
              first_value(line) over (partition by procedure_code, plan_id, accommodation, provider_id, specialty order by line) as first_line
         from pg_temp.staged_prices where qualifiers <> '')
     select alike.*, count(*) over () as total from alike where line <> first_line order by line limit 1000`,
  )
  const first = found.map(({ line, name, first_line }) => ({
    line,
    column: 'procedure_code',
    reason: `${name} is in line ${first_line} already`,
  }))
  report.reject(Number(found[0]?.total ?? 0), first)
}
