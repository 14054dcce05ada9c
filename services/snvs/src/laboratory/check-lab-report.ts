import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { isAbsent, reportedDay, type Fields } from '@vigencia/domain/case-reports/read-value.ts'
import type { ReportFault } from '@vigencia/domain/case-reports/report-fault.ts'
import { LabReader } from '@vigencia/domain/lab-reports/lab-reader.ts'
import { readResult, writeResult } from '@vigencia/domain/lab-reports/result.ts'
import { readSample, writeSample } from '@vigencia/domain/lab-reports/sample.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import type { CaseDesk } from '../case-desk/case-desk.ts'
import { mappedCodes, type Subject } from '../lab-map/mapped-codes.ts'
import type { LabReport } from './lab-report.ts'

export interface LabInput {
  readonly item: string | null
  readonly body: object
}

/** What a report that fits says: the registry's JSON, and the columns beside it. */
export interface Checked {
  readonly written: Readonly<Record<string, unknown>>
  readonly columns: Pick<
    LabReport,
    'item' | 'event_id' | 'id_muestra' | 'id_tipo_muestra' | 'id_tipo_prueba' | 'id_prueba' | 'day'
  >
}

type About = { readonly subject: Subject; readonly event_id: number | null }

/** @throws Refusal `report_faulty` or `item_not_mapped` */
export async function checkSample(
  work: UnitOfWork,
  desk: CaseDesk,
  { item, body }: LabInput,
  about: About,
): Promise<Checked> {
  const told = { adecuada: true, aislamiento: false, muestra: true, ...present(body) }
  const day = reportedDay((told as Fields)['fechaToma'])
  const codes =
    item === null || day === null
      ? null
      : await mappedCodes(work, item, { day, ...about.subject }, ['sample_id', 'sample_type_id'])
  const mapped = codes === null ? {} : { idMuestra: codes.sample_id, idtipoMuestra: codes.sample_type_id }
  const { sample, faults } = readSample(
    new LabReader({ idEstablecimientoToma: establishmentOf(desk), ...mapped, ...told }),
  )
  if (sample === null) throw faulty(faults)
  return {
    written: writeSample(sample),
    columns: {
      item,
      event_id: codes?.event_id ?? about.event_id,
      id_muestra: sample.idMuestra,
      id_tipo_muestra: sample.idtipoMuestra,
      id_tipo_prueba: null,
      id_prueba: null,
      day: sample.fechaToma,
    },
  }
}

/** @throws Refusal `report_faulty` or `item_not_mapped` */
export async function checkResult(
  work: UnitOfWork,
  desk: CaseDesk,
  { item, body }: LabInput,
  about: About,
): Promise<Checked> {
  const input: Fields = present(body)
  const told = { noApta: true, derivada: !isAbsent(input['idDerivacion']), ...input }
  const day = reportedDay(input['fechaEmisionResultado'])
  const codes =
    item === null || day === null
      ? null
      : await mappedCodes(work, item, { day, ...about.subject }, ['test_type_id', 'test_id'])
  const mapped = codes === null ? {} : { idTipoPrueba: codes.test_type_id, idPrueba: codes.test_id }
  const { result, faults } = readResult(
    new LabReader({
      idEstablecimiento: establishmentOf(desk),
      idEvento: about.event_id ?? codes?.event_id,
      ...mapped,
      ...told,
    }),
  )
  if (result === null) throw faulty(faults)
  return {
    written: writeResult(result),
    columns: {
      item,
      event_id: result.idEvento,
      id_muestra: null,
      id_tipo_muestra: null,
      id_tipo_prueba: result.idTipoPrueba,
      id_prueba: result.idPrueba,
      day: result.fechaEmisionResultado,
    },
  }
}

const establishmentOf = ({ sisa_establishment, establishment }: CaseDesk) => sisa_establishment ?? establishment

/** What is null counts as left out. */
function present(body: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(body).filter(([, value]) => !isAbsent(value)))
}

function faulty(faults: readonly ReportFault[]): Refusal {
  const [first] = faults
  const more = faults.length === 1 ? '' : ` (and ${faults.length - 1} more)`
  return new Refusal(
    'report_faulty',
    `This cannot be reported: ${first?.key}: ${first?.text}${more}`,
    faults.map(({ key, text }) => ({ path: [key], message: text })),
  )
}
