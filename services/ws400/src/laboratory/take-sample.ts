import type { Pool, PoolClient } from 'pg'
import { withClient } from '@vigencia/database/connections/with-client.ts'
import { LabReader } from '@vigencia/domain/lab-reports/lab-reader.ts'
import { LAB_TEXTS } from '@vigencia/domain/lab-reports/lab-texts.ts'
import { readSample, writeSample } from '@vigencia/domain/lab-reports/sample.ts'
import type { Moment } from '../answers/moment.ts'
import { taken, wrongData, type RegistryAnswer } from '../answers/registry-answer.ts'

export interface SampleCounter {
  readonly pool: Pool
  /** Whether the same sample of a case gets a number of its own when it comes again, as the registry is known to do. */
  readonly sameSampleIsSecond: boolean
}

interface Taken {
  readonly idEventoCaso: number
  readonly written: ReturnType<typeof writeSample>
}

/** Takes a sample of a case as the registry does, and answers its members with the sample's number. */
export async function takeSample(
  { pool, sameSampleIsSecond }: SampleCounter,
  json: unknown,
  appId: string,
  moment: Moment,
): Promise<RegistryAnswer> {
  const reader = new LabReader(json)
  const idEventoCaso = reader.id('idEventoCaso')
  const { sample, faults } = readSample(reader)
  if (sample === null || idEventoCaso === null) return wrongData(moment, faults)
  const { rowCount } = await pool.query('select from ws400.cases where id_caso = $1', [idEventoCaso])
  if (rowCount === 0) return wrongData(moment, [LAB_TEXTS.unknownCase()])
  const written = writeSample(sample)
  const id = await withClient(pool, async (client) => {
    await client.query('begin')
    const there = sameSampleIsSecond ? null : await sampleThere(client, { idEventoCaso, written })
    const number = there ?? (await store(client, { idEventoCaso, written }, { appId, moment }))
    await client.query('commit')
    return number
  })
  return taken({ ...written, idEventoCaso, id })
}

/** Of two at once one waits for the other. */
async function sampleThere(client: PoolClient, { idEventoCaso, written }: Taken): Promise<number | null> {
  const { idMuestra, idtipoMuestra } = written
  const key = ['sample', idEventoCaso, idMuestra, idtipoMuestra].join(' ')
  await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [key])
  const { rows } = await client.query<{ id: number }>(
    'select id from ws400.samples where id_caso = $1 and id_muestra = $2 and id_tipo_muestra = $3 order by id limit 1',
    [idEventoCaso, idMuestra, idtipoMuestra],
  )
  return rows[0]?.id ?? null
}

async function store(
  client: PoolClient,
  { idEventoCaso, written }: Taken,
  { appId, moment }: { appId: string; moment: Moment },
): Promise<number> {
  const { rows } = await client.query<{ id: number }>(
    `insert into ws400.samples (id_caso, id_muestra, id_tipo_muestra, sample, reported_by, reported_at)
     values ($1, $2, $3, $4, $5, $6) returning id`,
    [idEventoCaso, written.idMuestra, written.idtipoMuestra, JSON.stringify(written), appId, moment.now.toString()],
  )
  return (rows[0] as { id: number }).id
}
