import type { Pool } from 'pg'
import { LabReader } from '@vigencia/domain/lab-reports/lab-reader.ts'
import { LAB_TEXTS } from '@vigencia/domain/lab-reports/lab-texts.ts'
import { readResult, writeResult } from '@vigencia/domain/lab-reports/result.ts'
import type { Moment } from '../answers/moment.ts'
import { taken, wrongData, type RegistryAnswer } from '../answers/registry-answer.ts'

/** Takes a result of a sample as the registry does, and answers its members with the result's number. */
export async function takeResult(pool: Pool, json: unknown, appId: string, moment: Moment): Promise<RegistryAnswer> {
  const reader = new LabReader(json)
  const idEventoMuestra = reader.id('idEventoMuestra')
  const { result, faults } = readResult(reader)
  if (result === null || idEventoMuestra === null) return wrongData(moment, faults)
  const written = writeResult(result)
  const { rows } = await pool.query<{ id: number }>(
    `insert into ws400.results (id_evento_muestra, result, reported_by, reported_at)
     select id, $2, $3, $4 from ws400.samples where id = $1 returning id`,
    [idEventoMuestra, JSON.stringify(written), appId, moment.now.toString()],
  )
  const [row] = rows
  if (row === undefined) return wrongData(moment, [LAB_TEXTS.unknownSample()])
  return taken({ ...written, idEventoMuestra, id: row.id })
}
