import type { Pool } from 'pg'
import type { Instant } from '@vigencia/domain/calendar/instant.ts'
import { identityOf, type CitizenIdentity } from '@vigencia/domain/case-reports/citizen.ts'
import type { NominalReport } from '@vigencia/domain/case-reports/nominal-report.ts'
import { REGISTRY_TIME_ZONE } from '@vigencia/domain/case-reports/registry-codes.ts'
import { writeNominalReport } from '@vigencia/domain/case-reports/write-nominal-report.ts'

export interface StoredCase {
  readonly idCaso: number
  /** False: the citizen had a case of this event already, and this is it. */
  readonly isNew: boolean
}

interface CaseRow {
  readonly id_caso: number
}

/** Opens a case, or finds the existing one. Of many calls at once one opens it, and the others wait for it. */
export async function storeCase(
  pool: Pool,
  report: NominalReport,
  by: { readonly appId: string; readonly now: Instant },
): Promise<StoredCase> {
  const identity = identityOf(report.ciudadano)
  const { eventoCasoNominal: event, ciudadano } = report
  const number = identity?.numeroDocumento ?? null
  if (identity !== null) await letWindowPass(pool, identity, event.idEvento, by.now)
  const opened = await pool.query<CaseRow>(
    `insert into ws400.cases (tipo_documento, numero_documento, sexo, id_grupo_evento, id_evento,
                              id_clasificacion_manual, fecha_papel, refes, report, reported_by, reported_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
     on conflict (tipo_documento, numero_documento, sexo, id_evento) where numero_documento is not null and bars_others do nothing
     returning id_caso`,
    [
      ciudadano.tipoDocumento,
      number,
      ciudadano.sexo,
      event.idGrupoEvento,
      event.idEvento,
      event.idClasificacionManualCaso,
      event.fechaPapel.toString(),
      event.idEstablecimientoCarga,
      JSON.stringify(writeNominalReport(report)),
      by.appId,
      by.now.toString(),
    ],
  )
  const [row] = opened.rows
  if (row !== undefined) return { idCaso: row.id_caso, isNew: true }
  // a statement of its own sees what was committed while the first one waited
  const there = await pool.query<CaseRow>(
    `select id_caso from ws400.cases
      where tipo_documento = $1 and numero_documento = $2 and sexo = $3 and id_evento = $4
      order by bars_others desc, id_caso desc limit 1`,
    [ciudadano.tipoDocumento, number, ciudadano.sexo, event.idEvento],
  )
  return { idCaso: (there.rows[0] as CaseRow).id_caso, isNew: false }
}

/** A case whose window has passed bars nobody any more. Its last day still does. */
async function letWindowPass(pool: Pool, identity: CitizenIdentity, idEvento: number, now: Instant): Promise<void> {
  await pool.query(
    `update ws400.cases c set bars_others = false from ws400.uniqueness_windows w
      where c.tipo_documento = $1 and c.numero_documento = $2 and c.sexo = $3 and c.id_evento = $4 and c.bars_others
        and w.id_evento = c.id_evento
        and (c.reported_at at time zone $6)::date + w.days < ($5::timestamptz at time zone $6)::date`,
    [identity.tipoDocumento, identity.numeroDocumento, identity.sexo, idEvento, now.toString(), REGISTRY_TIME_ZONE],
  )
}
