import { SourceReference } from '../cases/case.ts'
import { itemFields } from '../lab-map/lab-map-row.ts'
import { PruebaMuestra } from '../lab-reports/lab-body.ts'

export const resultBody = {
  ...itemFields,
  pruebaMuestra: PruebaMuestra.describe(
    "As the registry takes it, without idEventoMuestra. Without an establishment the desk's is meant, without idEvento that of the sample; noApta is true unless told, as every known client sends it of fit samples; an item gives the codes",
  ),
}

export const resultInput = { source_reference: SourceReference, ...resultBody }

/** What both ways to report a result refuse. */
export const RESULT_REFUSALS = [
  'sample_not_found',
  'lab_report_cannot_move',
  'desk_not_set',
  'item_not_mapped',
  'report_faulty',
  'source_reference_taken',
] as const
