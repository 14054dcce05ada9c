import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { Catalogue } from './catalogue.ts'
import type { PlanWarning } from './plan-warning.ts'
import { showEntries } from './shown-entries.ts'

/** An entry as it is after it was written, with what is worth a look. */
export async function showWritten(
  work: UnitOfWork,
  catalogue: Catalogue,
  id: number,
  warnings: readonly PlanWarning[],
): Promise<unknown> {
  const [shown] = await showEntries(work, catalogue, [id])
  return { ...(shown as object), warnings }
}
