import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { centsOf, inUnits } from '@vigencia/domain/money/cents.ts'
import type { FileValue } from '@vigencia/spreadsheets/rows/file-value.ts'
import type { OverrideColumn } from './import-overrides.ts'

export interface ExportedOverride {
  readonly id: string
  readonly procedure_code: string
  readonly procedure_name: string | null
  /** Null: the code is excluded. */
  readonly price_cents: string | null
  readonly notes: string | null
  readonly plan_id: string | null
  readonly accommodation: string | null
  readonly provider_id: string | null
  readonly specialty: string | null
  readonly fixed: boolean
}

/** What files call plans and providers, by their ids. */
type Names = ReadonlyMap<string, string>

/** What stands under each column. A plan or a provider that an import would not find by its name is told by its id. */
export const OVERRIDE_CELLS: Readonly<Record<OverrideColumn, (row: ExportedOverride, names: Names) => FileValue>> = {
  procedure_code: (row) => row.procedure_code,
  procedure_name: (row) => row.procedure_name,
  price: ({ price_cents }) => (price_cents === null ? null : inUnits(centsOf(Number(price_cents)))),
  notes: (row) => row.notes,
  is_covered: ({ price_cents }) => (price_cents === null ? 'no' : 'yes'),
  plan_code: ({ plan_id }, names) => plan_id && (names.get(plan_id) ?? plan_id),
  accommodation: (row) => row.accommodation,
  provider_registry: ({ provider_id }, names) => provider_id && (names.get(provider_id) ?? provider_id),
  specialty: (row) => row.specialty,
  fixed: ({ fixed }) => (fixed ? 'yes' : 'no'),
}

/** They are read once, because one that is renamed between two parts would have two names in a file. */
export async function namesInFiles(
  { sql, tenant }: UnitOfWork,
  { convenio_id, period_id }: { readonly convenio_id: string; readonly period_id: string },
): Promise<Names> {
  const plans = await sql<{ id: string; name: string }>(
    'select id, code as name from contracts.convenio_plans where tenant_id = $1 and convenio_id = $2 and is_active',
    [tenant.id, convenio_id],
  )
  const providers = await sql<{ id: string; name: string }>(PROVIDERS, [tenant.id, period_id])
  return new Map([...plans, ...providers].map(({ id, name }) => [id, name]))
}

const PROVIDERS = `
  select distinct p.id, p.registry as name
    from contracts.overrides o
    join contracts.providers p on p.tenant_id = $1 and p.id = o.provider_id
   where o.tenant_id = $1 and o.period_id = $2 and not o.is_deleted and p.is_active and p.registry is not null`
