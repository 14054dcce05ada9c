import type { LineOfAct } from '@vigencia/domain/accounts/payers-figure.ts'
import { justification } from '@vigencia/domain/accounts/justification.ts'
import { isDeclined } from '@vigencia/domain/pricing/pricing.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { PricedAct } from '../../agreements/acts/act-answer.ts'
import type { ActService } from '../../agreements/acts/act-service.ts'
import { findStoredLines, questionOfStoredAct, type StoredLine } from '../batches/stored-lines.ts'
import { lineOfAct } from '../statements/line-of-act.ts'
import type { CutToAppeal } from './chosen-cuts.ts'

/** A line with what the contract paid of it when it was judged for the statement. */
export type JudgedLine = StoredLine & { readonly act: number; readonly contract_cents: number }

/** A cut with its line, and with what proves what the contract pays of it. */
export interface ProvenCut extends CutToAppeal {
  readonly line: JudgedLine
  /** What of the act is the line's own. */
  readonly of_act: LineOfAct
  readonly act_digest: string
  readonly justification: string
}

/** The acts of the lines, reckoned again at the revision of their verdicts: their digests stand in the appeals. */
export async function proveCuts(
  work: UnitOfWork,
  acts: ActService,
  cuts: readonly CutToAppeal[],
  mostLetters: number,
): Promise<readonly ProvenCut[]> {
  const [first] = cuts as [CutToAppeal]
  const convenioId = first.item.convenio_id
  const lines = await linesOf(work, convenioId, cuts)
  const newest = await acts.newest(work.tenant.id, [convenioId])
  const priced = new Map<string, PricedAct>()
  const proven: ProvenCut[] = []
  for (const cut of cuts) {
    const line = lineAsJudged(cut, lines)
    const name = `${line.batch_id} ${line.act} ${line.revision}`
    const act = priced.get(name) ?? (await actOf(line))
    priced.set(name, act)
    const { day, releasedCents, figure } = factsOf(cut)
    const facts = {
      day,
      releasedCents,
      figure,
      contractCents: line.contract_cents,
      revision: line.revision,
      digest: act.digest,
    }
    proven.push({
      ...cut,
      line,
      of_act: lineOfAct(line),
      act_digest: act.digest,
      justification: justification(facts, mostLetters),
    })
  }
  return proven

  async function actOf(line: JudgedLine): Promise<PricedAct> {
    const question = await questionOfStoredAct(work, line)
    if (question === null) throw new Error(`the act of line ${line.line_no} of batch ${line.batch_id} has no question`)
    const [answer] = await acts.priceEach({ context: work, newest, explained: false }, [question])
    if (answer === undefined || isDeclined(answer)) throw new Error('an act that was priced has no price')
    return answer
  }
}

async function linesOf(work: UnitOfWork, convenioId: string, cuts: readonly CutToAppeal[]) {
  const marks = (name: 'lot' | 'guide' | 'payer_guide' | 'password') => [
    ...new Set(cuts.flatMap(({ item }) => item[name] ?? [])),
  ]
  const stored = await findStoredLines(work, convenioId, {
    lots: marks('lot'),
    guides: marks('guide'),
    payer_guides: marks('payer_guide'),
    passwords: marks('password'),
  })
  return new Map(stored.map((line) => [`${line.batch_id} ${line.line_no}`, line]))
}

/**
 * A line by the verdict that the statement rests on: the batch may have been judged again since.
 * @throws Refusal `nothing_to_appeal` where its batch was removed
 */
function lineAsJudged({ item }: CutToAppeal, lines: ReadonlyMap<string, StoredLine>): JudgedLine {
  const line = lines.get(`${item.batch_id} ${item.line_no}`)
  if (line === undefined || line.act === null)
    throw new Refusal('nothing_to_appeal', `The line of item ${item.item_no} is kept no more: its batch was removed.`)
  return {
    ...line,
    act: line.act,
    contract_cents: Number(item.contract_cents),
    revision: Number(item.contract_revision),
  }
}

function factsOf({ item }: CutToAppeal) {
  return { day: item.day, releasedCents: Number(item.released_cents), figure: item.payers_figure }
}
