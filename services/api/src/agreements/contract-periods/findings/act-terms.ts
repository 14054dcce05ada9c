import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { ActTerms } from '@vigencia/domain/agreements/findings/act-findings.ts'
import { dayToShow } from '@vigencia/domain/agreements/snapshot-rules.ts'
import { publishedTableOn } from '../../price-tables/published-table-on.ts'
import type { CurrentPeriod } from '../period/contract-period.ts'

interface NamedTable {
  readonly version: string
  readonly name: string | null
  readonly portes: Readonly<Record<string, string>>
}

/** How a period prices acts: its rules, and what the tables that it names are called. */
export async function actTerms(work: UnitOfWork, period: CurrentPeriod, version: string | null): Promise<ActTerms> {
  const rules = period.act_rules
  if (version === null) return { rules, sources: [], portes_without_value: [] }
  const [table] = await work.sql<NamedTable>(
    `select version, name, portes from contracts.price_tables where tenant_id = $1 and id = ${publishedTableOn('$2', '$3')}`,
    [work.tenant.id, version, dayToShow(period.days, null, work.today)?.toString()],
  )
  const named = { version: table?.version ?? version, name: table?.name ?? null, code_table: null, invoice_plus: null }
  const portes = new Set(Object.values(rules?.anaesthesia?.map ?? {}))
  return {
    rules,
    sources: [{ ...named, percentage: period.cbhpm_percentage }],
    portes_without_value: table === undefined ? [] : [...portes].filter((porte) => !Object.hasOwn(table.portes, porte)),
  }
}
