import type { Pool } from 'pg'
import { accepted, caseNotFound, type RegistryAnswer } from '../answers/registry-answer.ts'
import type { Moment } from '../answers/moment.ts'

/** Closes a case, so that its citizen can have another one of its event. What is closed stays closed. */
export async function closeCase(pool: Pool, idText: string, moment: Moment): Promise<RegistryAnswer> {
  const idCaso = /^\d{1,9}$/.test(idText) ? Number(idText) : 0
  const { rowCount } = await pool.query(
    'update ws400.cases set closed_at = coalesce(closed_at, $2), bars_others = false where id_caso = $1',
    [idCaso, moment.now.toString()],
  )
  return rowCount === 0 ? caseNotFound(moment) : accepted(moment, idCaso)
}
