import { judgeGlosas, type ContractWord, type GlosaJudgement } from '@vigencia/domain/accounts/judge-glosas.ts'
import { matchItems, type ItemToMatch, type LineToMatch } from '@vigencia/domain/accounts/match-items.ts'
import type { PayersFigure } from '@vigencia/domain/accounts/payers-figure.ts'
import { statementFindings, type ItemFinding } from '@vigencia/domain/accounts/statement-findings.ts'
import type { StoredLine } from '../batches/stored-lines.ts'
import type { ReadItem } from './read-statement.ts'

/** A glosa as it is kept with its judgement. */
export interface StoredGlosa {
  readonly code: string
  readonly amount_cents: number
  readonly judgement: GlosaJudgement['judgement']
  readonly claim_cents: number
  readonly cause: string | null
}

export interface JudgedItem {
  readonly item: ReadItem
  readonly line: StoredLine | null
  readonly glosas: readonly StoredGlosa[]
  readonly findings: readonly ItemFinding[]
  /** Filled in for items with an amount to claim. */
  figure: PayersFigure | null
}

/** Why a cut of an item without a line cannot be judged. */
const NO_LINE = 'line_not_found'

/** The items of a statement with the lines that they answer, each cut judged by the contract alone. */
export function judgeItems(items: readonly ReadItem[], lines: readonly StoredLine[]): readonly JudgedItem[] {
  const toMatch = items.map((item) => ({ ...item, item: item.item, of: item }) satisfies ItemToMatch & { of: ReadItem })
  const { matched } = matchItems(
    toMatch,
    lines.map((line) => ({ ...lineToMatch(line), line })),
  )
  const found = new Map([...matched].map(([{ of }, { line }]) => [of, line]))
  const findings = statementFindings(items)
  return items.map((item, at) => {
    const line = found.get(item) ?? null
    const judged = judgeGlosas(item, line === null ? NO_LINE : wordOf(line))
    return {
      item,
      line,
      glosas: item.glosas.map(({ code, amountCents }, place) => {
        const { judgement, claimCents, cause } = judged[place] as GlosaJudgement
        return { code, amount_cents: amountCents, judgement, claim_cents: claimCents, cause }
      }),
      findings: [
        ...(findings[at] ?? []),
        ...(line !== null && line.billed_cents !== item.informedCents ? (['informed_is_not_billed'] as const) : []),
      ],
      figure: null,
    }
  })
}

function lineToMatch(line: StoredLine): LineToMatch {
  const { batch_id, line_no, lot, guide, item, payer_guide, password, code, day, degrees } = line
  return { id: `${batch_id} ${line_no}`, lot, guide, item, payerGuide: payer_guide, password, code, day, degrees }
}

function wordOf({ contract_cents, verdict, missing }: StoredLine): ContractWord {
  if (contract_cents !== null) return { totalCents: contract_cents }
  return missing === null ? verdict : `${verdict}: ${missing}`
}
