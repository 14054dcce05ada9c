import { usualSpellings } from '@vigencia/domain/case-reports/document-number.ts'
import type { NominalReport } from '@vigencia/domain/case-reports/nominal-report.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { Privacy } from '../privacy/privacy.ts'
import { Case } from './case.ts'
import { caseFacts } from './case-facts.ts'
import { contentOf, type ReportColumns } from './sealed-report.ts'
import { isOfPerson } from './same-case.ts'
import { OWN_REFERENCE, wayOut } from './way-out.ts'

interface Told extends Pick<ReportColumns, 'content' | 'event_id'> {
  readonly source_reference: string
  readonly report: NominalReport
}

/**
 * The case that this very report has made already; null where there is none.
 * @throws Refusal `source_reference_taken` where it was another report
 */
export async function sameReport(
  work: UnitOfWork,
  privacy: Privacy,
  { source_reference, content, report, event_id }: Told,
): Promise<Case | null> {
  const found = await work.em.findOne(Case, { tenant_id: work.tenant.id, source_reference })
  if (found === null || found.content.equals(content)) return found
  if (olderContents(work, privacy, report).some((older) => found.content.equals(older))) return found
  // under a reference of its own a report of the same person and event would meet this very case
  const isAnother = found.event_id !== event_id || !isOfPerson(privacy.digests, found, report.ciudadano)
  const detail = [
    `Case ${found.id} came with this source_reference and says something else.`,
    wayOut(await caseFacts(work, found), found),
    ...(isAnother && found.state !== 'cancelled' ? [OWN_REFERENCE] : []),
  ]
  throw new Refusal('source_reference_taken', detail.join(' '), [{ path: ['case_id'], message: found.id }])
}

/** The digests of the same report with its DNIs as they were sent before: in each usual spelling. */
function olderContents({ tenant }: UnitOfWork, privacy: Privacy, { ciudadano, ...report }: NominalReport): Buffer[] {
  const { numeroDocumento, personaACargo } = ciudadano
  return spellingsOf(numeroDocumento).flatMap((own) =>
    spellingsOf(personaACargo?.numeroDocumento ?? null).map((guardians) => {
      const inCharge = personaACargo && { ...personaACargo, numeroDocumento: guardians }
      return contentOf(privacy, tenant.id, {
        ...report,
        ciudadano: { ...ciudadano, numeroDocumento: own, personaACargo: inCharge },
      })
    }),
  )
}

const spellingsOf = (number: string | null) => (number === null ? [null] : usualSpellings(number))
