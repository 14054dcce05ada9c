import { DomainColumn } from '@vigencia/database/columns/domain-column.ts'
import type { AgreedActRules } from '@vigencia/domain/acts/act-rules.ts'
import { actRulesOf, shownActRules, type ShownActRules } from './shown-act-rules.ts'

/** `jsonb` that holds rules of acts as the API shows them <-> AgreedActRules. */
export class ActRulesColumn extends DomainColumn<AgreedActRules> {
  protected override write(rules: AgreedActRules): string {
    return JSON.stringify(shownActRules(rules))
  }

  protected override read(text: string): AgreedActRules {
    return actRulesOf(JSON.parse(text) as ShownActRules)
  }

  /** The driver has parsed the JSON already. */
  override convertToJSValue(stored: unknown): AgreedActRules | null {
    return typeof stored === 'object' && stored !== null ? actRulesOf(stored) : super.convertToJSValue(stored)
  }

  override getColumnType(): string {
    return 'jsonb'
  }
}
