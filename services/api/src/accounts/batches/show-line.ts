import type { line as card } from '@vigencia/contracts/billing-batches'
import { isDeclined } from '@vigencia/domain/pricing/pricing.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { findLine } from './find-line.ts'
import type { AccountParts } from './import-batch.ts'
import { questionOfStoredAct } from './stored-lines.ts'
import { newestRevision } from './newest-revision.ts'
import { shownLine } from './shown-line.ts'
import { findBatch } from './stored-batch.ts'

/** A line with the act that it was priced in, reckoned again at the revision that priced it. */
export function showLine({ acts }: AccountParts): UseCase<typeof card> {
  return async (work, { batch_id, line_id }) => {
    const { convenio_id } = await findBatch(work, batch_id)
    const line = await findLine(work, batch_id, line_id)
    const request = line.act === null ? null : await questionOfStoredAct(work, line)
    const call = {
      context: work,
      newest: new Map([[convenio_id, await newestRevision(work, convenio_id)]]),
      explained: true,
    }
    const [act = null] = request === null ? [] : await acts.priceEach(call, [request])
    const priced = act === null || isDeclined(act) ? null : act
    return { ...shownLine(line), act_line: priced && String(line.procedure_line ?? line.line_no), act: priced }
  }
}
