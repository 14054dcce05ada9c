import { payersFigure } from '@vigencia/domain/accounts/payers-figure.ts'
import { isDeclined } from '@vigencia/domain/pricing/pricing.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { ActService } from '../../agreements/acts/act-service.ts'
import { questionOfStoredAct } from '../batches/stored-lines.ts'
import { lineOfAct } from './line-of-act.ts'
import type { JudgedItem } from './judge-items.ts'

/**
 * Finds by what a payer's figures would arise, for the items of which something is to be claimed. The act of a line is
 * priced at the revision of its verdict, by terms that were not agreed.
 */
export async function findFigures(work: UnitOfWork, acts: ActService, items: readonly JudgedItem[]): Promise<void> {
  const wrong = items.flatMap((judged) =>
    judged.line !== null && judged.line.act !== null && judged.glosas.some(({ claim_cents }) => claim_cents > 0)
      ? [{ judged, line: judged.line }]
      : [],
  )
  if (wrong.length === 0) return
  const [first] = wrong as [(typeof wrong)[number]]
  const newest = await acts.newest(work.tenant.id, [first.line.convenio_id])
  for (const ofAct of Map.groupBy(wrong, ({ line }) => `${line.batch_id} ${line.act}`).values()) {
    const [{ line }] = ofAct as [(typeof ofAct)[number]]
    const question = await questionOfStoredAct(work, line)
    if (question === null) continue
    const found = await acts.withTerms({ context: work, newest, explained: false }, question)
    if (isDeclined(found)) continue
    for (const { judged, line: of } of ofAct)
      judged.figure = payersFigure(found.input, lineOfAct(of), judged.item.releasedCents, found.others)
  }
}
