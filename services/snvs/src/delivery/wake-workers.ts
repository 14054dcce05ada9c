import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'

/**
 * Wakes a worker for this tenant when the transaction commits, within a second. Whoever queues a case says it, the last
 * thing of all; for many at once once is enough, without a case.
 */
export async function wakeWorkers(work: UnitOfWork, caseId: string | null): Promise<void> {
  await work.sql('select snvs.wake_workers($1, $2)', [work.tenant.id, caseId])
}
