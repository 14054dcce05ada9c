import type { Pool } from 'pg'

/** The events that may be reported, by the keys and in the order of keys of the source's example. */
export async function listEventCodes(pool: Pool): Promise<unknown[]> {
  const { rows } = await pool.query<Record<string, unknown>>(
    `select grupo_evento as "grupoEvento", evento, id_evento as "idEvento", id_grupo_evento as "idGrupoEvento",
            id_clasificacion_manual as "idClasificacionManual", clasificacion_manual as "clasificacionManual"
       from ws400.event_codes where is_enabled
      order by id_grupo_evento, id_evento, id_clasificacion_manual`,
  )
  return rows
}
