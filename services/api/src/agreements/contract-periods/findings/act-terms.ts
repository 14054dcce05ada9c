import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { AgreedActRules } from '@vigencia/domain/acts/act-rules.ts'
import type { ActTerms } from '@vigencia/domain/agreements/findings/period-facts.ts'
import type { SourceTerms } from '@vigencia/domain/pricing/source-terms.ts'
import { dayToShow } from '@vigencia/domain/agreements/snapshot-rules.ts'
import { publishedTableOn } from '../../price-tables/published-table-on.ts'
import type { CurrentPeriod } from '../period/contract-period.ts'

interface NamedTable {
  readonly version: string
  readonly name: string | null
  readonly portes: Readonly<Record<string, string>>
}

/** How a period prices acts: its rules, and what the tables that it names are called. */
export async function actTerms(work: UnitOfWork, period: CurrentPeriod, first: string | null): Promise<ActTerms> {
  const rules = period.act_rules
  const only: SourceTerms = { version: first, percentage: period.cbhpm_percentage }
  const terms = (period.price_sources ?? [only]).map((source, place) => ({
    ...source,
    version: source.version ?? (place === 0 ? first : null),
  }))
  const names = terms.flatMap(({ version, porte_values_from: portes }) => [version, portes ?? null])
  const tables = await work.sql<NamedTable>(
    `select n.version, t.name, t.portes
       from unnest($2::text[]) n (version)
       join contracts.price_tables t on t.tenant_id = $1 and t.id = ${publishedTableOn('n.version', '$3')}`,
    [work.tenant.id, names.filter((name) => name !== null), dayToShow(period.days, null, work.today)?.toString()],
  )
  const named = new Map(tables.map((table) => [table.version, table]))
  const portes = tables.flatMap((table) => Object.keys(table.portes))
  return {
    rules,
    sources: terms.flatMap(({ version, percentage = null, code_table = null, invoice_plus = null }) =>
      version === null
        ? []
        : [{ version, name: named.get(version)?.name ?? null, percentage, code_table, invoice_plus }],
    ),
    // of tables that are not there yet nothing is known
    portes_without_value: tables.length === 0 ? [] : portesOf(rules).filter((porte) => !portes.includes(porte)),
  }
}

/** Those that rules of anaesthesia name, whomever they are for. */
function portesOf(rules: AgreedActRules | null): string[] {
  const all = [rules, ...(rules?.by ?? []).map((one) => one.rules)]
  return [...new Set(all.flatMap((one) => Object.values(one?.anaesthesia?.map ?? {})))]
}
