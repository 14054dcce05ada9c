import type { exportCases as card } from '@vigencia/contracts/citizens'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { Case } from '../cases/case.ts'
import { wholeCases } from '../cases/case-answers.ts'
import { recordReads } from '../cases/record-reads.ts'
import { openReport } from '../cases/sealed-report.ts'
import type { Privacy } from '../privacy/privacy.ts'

/** Exports the person's own cases whole. Of those in their charge it exports what concerns the person. */
export const exportCitizen =
  ({ vault, digests }: Privacy): UseCase<typeof card> =>
  async (work, { document: number }) => {
    const tenant_id = work.tenant.id
    const [document, guardian] = [digests.document(tenant_id, number), digests.guardian(tenant_id, number)]
    const order = { orderBy: { created_at: 'asc', id: 'asc' } } as const
    const found = await work.em.find(Case, { tenant_id, $or: [{ document }, { guardian }] }, order)
    await recordReads(work, found, 'export')
    const own = found.filter((one) => one.document?.equals(document) === true)
    const others = found.filter((one) => !own.includes(one))
    return {
      cases: await wholeCases(work, vault, own),
      in_charge_of: others.map((one) => ({
        case_id: one.id,
        state: one.state,
        created_at: one.created_at,
        personaACargo: openReport(vault, one)?.ciudadano.personaACargo ?? null,
      })),
    }
  }
