import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { instantFromPostgres } from '@vigencia/database/columns/instant-column.ts'
import { dayIn } from '@vigencia/domain/calendar/instant.ts'
import { codeStanding, type CodeStanding } from '@vigencia/domain/case-reports/code-standing.ts'
import type { ReportedCodes } from '@vigencia/domain/case-reports/nominal-report.ts'
import type { EventCodes } from '@vigencia/domain/case-reports/table-faults.ts'
import type { RegistryName } from '../registry/registry-wire.ts'

type Triple = Pick<ReportedCodes, 'idGrupoEvento' | 'idEvento' | 'idClasificacionManualCaso'>

interface KnownRow {
  readonly has_list: boolean
  readonly lines: readonly EventCodes[]
  readonly lost_at: string | null
}

/** How a report's codes stand in the list of its desk's registry, as it was last fetched. */
export async function codeStandingOf(work: UnitOfWork, registry: RegistryName, codes: Triple): Promise<CodeStanding> {
  const [known] = await work.sql<KnownRow>(
    `select exists (select from snvs.code_lists l where l.tenant_id = $1 and l.registry = $2) as has_list,
            (select coalesce(jsonb_agg(jsonb_build_object('idGrupoEvento', k.group_id, 'idEvento', k.event_id,
                                                          'idClasificacionManual', k.classification_id)), '[]')
               from snvs.codes k
              where k.tenant_id = $1 and k.registry = $2 and k.known_until is null
                and (k.group_id = $3 or k.event_id = $4)) as lines,
            (select max(l.fetched_at)
               from snvs.codes k
               join snvs.code_lists l on l.tenant_id = $1 and l.registry = $2 and l.version = k.known_until
              where k.tenant_id = $1 and k.registry = $2 and k.group_id = $3 and k.event_id = $4 and k.classification_id = $5
                and not exists (select from snvs.codes n
                   where n.tenant_id = $1 and n.registry = $2 and n.group_id = $3 and n.event_id = $4
                     and n.classification_id = $5 and n.known_until is null)) as lost_at`,
    [work.tenant.id, registry, codes.idGrupoEvento, codes.idEvento, codes.idClasificacionManualCaso],
  )
  const { has_list, lines, lost_at } = known as KnownRow
  const lostOn = lost_at === null ? null : dayIn(instantFromPostgres(lost_at), work.tenant.timeZone)
  return codeStanding({ ...NO_PLACE, ...codes }, { lines: has_list ? lines : null, lostOn })
}

/** The list says nothing of places and establishments. */
const NO_PLACE = { idEstablecimientoCarga: null, idProvincia: null, idDepartamento: null, idLocalidad: null }
