import type { report as card, reportElsewhere as cardElsewhere } from '@vigencia/contracts/samples'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { findDesk } from '../case-desk/case-desk.ts'
import { subjectOf, type Subject } from '../lab-map/mapped-codes.ts'
import type { Privacy } from '../privacy/privacy.ts'
import type { Vault } from '@vigencia/server/sealing/vault.ts'
import { checkSample } from './check-lab-report.ts'
import { keepLabReport } from './keep-lab-report.ts'
import { sampleAnswer } from './lab-answers.ts'
import { caseParent, type CaseParent } from './lab-parent.ts'
import type { Reach } from '../registry/registry-wire.ts'
import { mustReach } from './must-reach.ts'

export interface LabParts {
  readonly privacy: Privacy
  readonly reach: Reach
}

interface Order {
  readonly source_reference: string
  readonly new_sample: boolean
  readonly item: string | null
  readonly pregnant: boolean | null
  readonly eventoMuestra: object
}

export const reportSample =
  (parts: LabParts): UseCase<typeof card> =>
  async (work, { case_id, ...order }) => {
    const parent = await caseParent(work, case_id, 'for share of c')
    if (parent === null) throw new Refusal('case_not_found', `Case not found: ${case_id}`)
    if (parent.isCancelled)
      throw new Refusal('case_cannot_move', `Case ${case_id} is cancelled: no sample is added to it.`)
    return addToCase(work, parts, parent, order)
  }

export const reportElsewhere =
  (parts: LabParts): UseCase<typeof cardElsewhere> =>
  async (work, { id_caso, ...order }) => {
    const desk = await findDesk(work)
    const [ours] = await work.sql<{ id: string }>(
      `select c.id from snvs.cases c where c.tenant_id = $1 and c.id_caso = $2 and c.state in ('reported', 'adopted')
          and (select a.registry from snvs.attempts a where a.tenant_id = $1 and a.case_id = c.id
                order by a.number desc limit 1) = $3
        order by c.created_at, c.id limit 1`,
      [work.tenant.id, id_caso, desk.registry],
    )
    const parent = ours === undefined ? null : await caseParent(work, ours.id, 'for share of c')
    if (parent !== null) return addToCase(work, parts, parent, order)
    mustReach(parts.reach, 'samples', desk)
    const subject = { bornOn: null, sex: null, pregnant: order.pregnant }
    const input = { item: order.item, body: order.eventoMuestra }
    const checked = await checkSample(work, desk, input, { subject, event_id: null })
    const made = await keepLabReport(work, parts.privacy, {
      ...order,
      hangs: { api: 'samples', case_id: null, id_caso, of_sample: null },
      parent: { number: id_caso, registry: desk.registry, isCancelled: false, event_id: null },
      checked,
    })
    return sampleAnswer(work, made)
  }

async function addToCase(work: UnitOfWork, { privacy, reach }: LabParts, parent: CaseParent, order: Order) {
  const desk = await findDesk(work)
  mustReach(reach, 'samples', desk)
  const about = { subject: subjectOfCase(privacy.vault, work, parent, order.pregnant), event_id: parent.event_id }
  const checked = await checkSample(work, desk, { item: order.item, body: order.eventoMuestra }, about)
  const made = await keepLabReport(work, privacy, {
    ...order,
    hangs: { api: 'samples', case_id: parent.id, id_caso: null, of_sample: null },
    parent,
    checked,
  })
  return sampleAnswer(work, made)
}

/** Whom a case is about, while its report is there. */
export function subjectOfCase(
  vault: Vault,
  { tenant }: UnitOfWork,
  { id, sealed, key_version }: CaseParent,
  pregnant: boolean | null,
): Subject {
  if (sealed === null || key_version === null) return { bornOn: null, sex: null, pregnant }
  const report = vault.open({ tenant_id: tenant.id, id }, { sealed, key_version }) as { readonly ciudadano: unknown }
  return subjectOf(report.ciudadano, pregnant)
}
