import { LockMode } from '@mikro-orm/core'
import type { z } from 'zod'
import type { ResolvedCases } from '@vigencia/contracts/cases/resolution.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { Resolution } from '@vigencia/domain/case-reports/case-resolution.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import { wakeWorkers } from '../jobs/wake-workers.ts'
import type { Privacy } from '../privacy/privacy.ts'
import { Case, caseValues } from './case.ts'
import { namedCases, type Found } from './named-cases.ts'
import { applyResolution } from './resolve-case.ts'

interface Fault {
  readonly place: readonly string[]
  readonly message: string
}

/**
 * Makes of each case what somebody found out of it, by the rule for one. Where one does not fit nothing is changed.
 * @throws Refusal `resolutions_rejected`
 */
export async function resolveEach(
  work: UnitOfWork,
  privacy: Privacy,
  found: readonly Found[],
  dryRun: boolean,
): Promise<z.output<typeof ResolvedCases>> {
  const faults: Fault[] = []
  const named = await namedCases(work, privacy, found)
  for (const { place, id } of named) if (typeof id !== 'string') faults.push({ place, message: id.fault })
  faults.push(...repeated(named.map(({ place, id }) => ({ place, name: id, what: 'this case' }))))
  faults.push(...repeated(found.map(({ place, id_caso }) => ({ place, name: id_caso, what: 'this number' }))))
  if (faults.length > 0) throw rejected(faults)
  const ids = named.map(({ id }) => id as string)
  const changes = dryRun ? null : await work.changeEach('case', ids)
  const cases = await lockedCases(work, ids, !dryRun)
  const before = new Map([...cases].map(([id, one]) => [id, caseValues(one)]))
  for (const [index, wanted] of found.entries())
    try {
      await applyResolution(work, privacy, cases.get(ids[index] as string) as Case, wanted as Resolution)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      faults.push({ place: wanted.place, message: error.message })
    }
  if (faults.length > 0) throw rejected(faults)
  const items = ids.map((id) => answerOf(cases.get(id) as Case))
  if (changes === null) return (work.em.clear(), { dry_run: true, count: items.length, items })
  await work.em.flush()
  const resolved = { change_type: 'resolve', change_description: 'Case resolved with others', affected_table: 'cases' }
  await changes.record(ids, (id) => ({
    ...resolved,
    previous_values: before.get(id) ?? null,
    new_values: caseValues(cases.get(id) as Case),
  }))
  if (items.some(({ state }) => state === 'queued')) await wakeWorkers(work, null)
  return { dry_run: false, count: items.length, items }
}

async function lockedCases(work: UnitOfWork, ids: readonly string[], isLocked: boolean): Promise<Map<string, Case>> {
  const where = { tenant_id: work.tenant.id, id: { $in: [...ids] } }
  const lockMode = isLocked ? LockMode.PESSIMISTIC_WRITE : LockMode.NONE
  const cases = await work.em.find(Case, where, { refresh: true, lockMode })
  return new Map(cases.map((one) => [one.id, one]))
}

const answerOf = ({ id, source_reference, state, id_caso }: Case) => ({ case_id: id, source_reference, state, id_caso })

/** Everything that has the name of one before it. */
function repeated(all: readonly { place: readonly string[]; name: unknown; what: string }[]): Fault[] {
  const seen = new Map<unknown, readonly string[]>()
  return all.flatMap(({ place, name, what }) => {
    const first = seen.get(name)
    if (first === undefined) seen.set(name, place)
    const isTwice = first !== undefined && (typeof name === 'string' || typeof name === 'number')
    return isTwice ? [{ place, message: `${what} is in ${first.join(' ')} too` }] : []
  })
}

function rejected(faults: readonly Fault[]): Refusal {
  const [first] = faults
  return new Refusal(
    'resolutions_rejected',
    `Nothing was changed. The first of ${faults.length} that do not fit is ${first?.place.join(' ')}: ${first?.message}`,
    faults.map(({ place, message }) => ({ path: [...place], message })),
  )
}
