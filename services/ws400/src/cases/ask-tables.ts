import type { Pool } from 'pg'
import type { CitizenIdentity } from '@vigencia/domain/case-reports/citizen.ts'
import type { ReportedCodes } from '@vigencia/domain/case-reports/nominal-report.ts'
import { eventListSays, type EventCodes, type TablesSay } from '@vigencia/domain/case-reports/table-faults.ts'

interface Found {
  readonly events: readonly EventCodes[]
  readonly hasEstablishment: boolean
  readonly isDepartmentOfProvince: boolean
  readonly isLocalityOfDepartment: boolean
}

/** The tables' judgement of a report's codes. A code that could not be read is in none. */
export async function askTables(pool: Pool, codes: ReportedCodes): Promise<TablesSay> {
  const { rows } = await pool.query<Found>(
    `select exists (select from ws400.establishments where refes = $1) as "hasEstablishment",
            exists (select from ws400.departments where id_departamento = $2 and id_provincia = $3) as "isDepartmentOfProvince",
            exists (select from ws400.localities where id_departamento = $2 and id_localidad = $4) as "isLocalityOfDepartment",
            (select coalesce(json_agg(json_build_object('idGrupoEvento', id_grupo_evento, 'idEvento', id_evento,
                                                        'idClasificacionManual', id_clasificacion_manual)), '[]')
               from ws400.event_codes where is_enabled and (id_grupo_evento = $5 or id_evento = $6)) as events`,
    [
      codes.idEstablecimientoCarga,
      codes.idDepartamento,
      codes.idProvincia,
      codes.idLocalidad,
      codes.idGrupoEvento,
      codes.idEvento,
    ],
  )
  const { events, ...found } = rows[0] as Found
  return { ...found, ...eventListSays(events, codes) }
}

/** Whether the registry is told not to find this person. */
export async function isNotFound(pool: Pool, { tipoDocumento, numeroDocumento }: CitizenIdentity): Promise<boolean> {
  const { rowCount } = await pool.query(
    'select from ws400.citizens_not_found where tipo_documento = $1 and upper(numero_documento) = $2',
    [tipoDocumento, numeroDocumento],
  )
  return rowCount !== 0
}
