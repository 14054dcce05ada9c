import type { AgreedActRules } from '@vigencia/domain/acts/act-rules.ts'
import { actRulesOf, type ShownActRules } from '../contract-periods/period/shown-act-rules.ts'
import type { BookRead, KnownBy } from '../pricing/book-read.ts'
import type { BookSource, PriceBook, PriceBookCache } from '../pricing/price-book-cache.ts'

/** The rules of acts of one period that is no draft, frozen with it. */
export interface ActRulesBook extends PriceBook {
  readonly rules: AgreedActRules
}

/** Rules of acts by their period. */
export interface ActRuleBooks {
  /** Undefined: they must be loaded. */
  rulesOf(tenantId: string, periodId: string): ActRulesBook | undefined
  loadRulesOf(tenantId: string, contract: KnownBy | null, periodId: string): Promise<ActRulesBook>
}

/** They are books of their own, because a contract's book comes anew with each of its revisions, and quotes need none. */
export function actRuleBooks(read: BookRead, cache: PriceBookCache): ActRuleBooks {
  const rulesAt = (tenantId: string, contract: KnownBy | null, periodId: string): BookSource<ActRulesBook> => ({
    tenantId,
    kind: 'rules',
    name: `rules ${periodId}`,
    version: 0,
    load: () => loadRules(read, tenantId, contract, periodId),
  })
  return {
    rulesOf: (tenantId, periodId) => cache.get(rulesAt(tenantId, null, periodId)),
    loadRulesOf: (tenantId, contract, periodId) => cache.getOrLoad(rulesAt(tenantId, contract, periodId)),
  }
}

const RULES = `select act_rules::text from contracts.periods where tenant_id = $1 and id = $2`

function loadRules(
  read: BookRead,
  tenantId: string,
  contract: KnownBy | null,
  periodId: string,
): Promise<ActRulesBook> {
  return read(tenantId, contract, async (query) => {
    const [period] = await query<[string | null]>(RULES, [tenantId, periodId])
    const text = period?.[0] ?? null
    const rules: AgreedActRules = text === null ? {} : actRulesOf(JSON.parse(text) as ShownActRules)
    // objects take several times the room of their text
    return { rules, bytes: 500 + (text?.length ?? 0) * 4 }
  })
}
