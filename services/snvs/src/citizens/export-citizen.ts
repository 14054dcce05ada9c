import type { exportCases as card } from '@vigencia/contracts/citizens'
import type { UseCase } from '@vigencia/server/perform/perform.ts'
import { Case } from '../cases/case.ts'
import { wholeCases } from '../cases/case-answers.ts'
import { recordReads } from '../cases/record-reads.ts'
import type { Privacy } from '../privacy/privacy.ts'

export const exportCitizen =
  ({ vault, digests }: Privacy): UseCase<typeof card> =>
  async (work, { document }) => {
    const where = { tenant_id: work.tenant.id, document: digests.document(work.tenant.id, document) }
    const found = await work.em.find(Case, where, { orderBy: { created_at: 'asc', id: 'asc' } })
    await recordReads(work, found, 'export')
    return { cases: await wholeCases(work, vault, found) }
  }
