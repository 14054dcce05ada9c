import { DomainColumn } from '@vigencia/database/columns/domain-column.ts'
import type { ActRules } from '@vigencia/domain/acts/act-rules.ts'
import { actRulesOf, shownActRules, type ShownActRules } from './shown-act-rules.ts'

/** `jsonb` that holds rules of acts as the API shows them <-> ActRules. */
export class ActRulesColumn extends DomainColumn<ActRules> {
  protected override write(rules: ActRules): string {
    return JSON.stringify(shownActRules(rules))
  }

  protected override read(text: string): ActRules {
    return actRulesOf(JSON.parse(text) as ShownActRules)
  }

  /** The driver has parsed the JSON already. */
  override convertToJSValue(stored: unknown): ActRules | null {
    return typeof stored === 'object' && stored !== null ? actRulesOf(stored) : super.convertToJSValue(stored)
  }

  override getColumnType(): string {
    return 'jsonb'
  }
}
