import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { PlanFinding } from '@vigencia/domain/insurance-plans/plan-findings.ts'
import { CORRECTS } from '../entries/correct-entry.ts'
import { findingsAround, findingsThatArose } from './findings-of-change.ts'

/** A creation or a change of a catalogue's entry. */
type Write = (work: UnitOfWork, input: Record<string, unknown>) => Promise<unknown>

interface Written {
  readonly id: number
  readonly warnings: readonly object[]
}

/**
 * Adds a warning for each finding that arises on a change. `idName` is the entry's id in a change.
 * The old wire's Warning would mean that nothing was written, so it is not asked.
 */
export function withFindings(catalogue: string, idName: string, write: Write): Write {
  return async (work, input) => {
    if (input[CORRECTS] === true) return write(work, input)
    const id = (input[idName] ?? null) as number | null
    const before = await findingsOf(work, catalogue, id, input)
    const written = (await write(work, input)) as Written
    const arose = findingsThatArose(before, await findingsAround(work, catalogue, written.id))
    return { ...written, warnings: [...written.warnings, ...arose] }
  }
}

/** A new line is part of a plan that is there already. */
async function findingsOf(
  work: UnitOfWork,
  catalogue: string,
  id: number | null,
  input: Record<string, unknown>,
): Promise<readonly PlanFinding[]> {
  if (id !== null) return findingsAround(work, catalogue, id)
  return catalogue === 'plan_lines' ? findingsAround(work, 'plans', input['plan_id'] as number) : []
}
