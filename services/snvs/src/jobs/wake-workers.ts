import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'

/**
 * Wakes a worker for this tenant within a second after the transaction commits. A command that queues cases calls it
 * last.
 * For many cases at once, one call without a case is enough.
 */
export async function wakeWorkers(work: UnitOfWork, caseId: string | null): Promise<void> {
  await work.sql('select snvs.wake_workers($1, $2)', [work.tenant.id, caseId])
}
