import type { exportCases as card } from '@vigencia/contracts/citizens'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { wholeCases } from '../cases/case-answers.ts'
import { recordReads } from '../cases/record-reads.ts'
import { openReport } from '../cases/sealed-report.ts'
import { exportLabReports } from '../laboratory/export-lab-reports.ts'
import type { Privacy } from '../privacy/privacy.ts'
import { findPerson } from './find-person.ts'

/** Exports the person's own cases whole. Of those in their charge it exports what concerns the person. */
export const exportCitizen =
  (privacy: Privacy): UseCase<typeof card> =>
  async (work, input) => {
    const { own, inChargeOf, elsewhere } = await findPerson(work, privacy, input)
    await recordReads(work, [...own, ...inChargeOf], 'export')
    return {
      cases: await wholeCases(work, privacy.vault, own),
      ...(await exportLabReports(
        work,
        privacy.vault,
        own.map(({ id }) => id),
        elsewhere,
      )),
      in_charge_of: inChargeOf.map((one) => ({
        case_id: one.id,
        state: one.state,
        created_at: one.created_at,
        personaACargo: openReport(privacy.vault, one)?.ciudadano.personaACargo ?? null,
      })),
    }
  }
