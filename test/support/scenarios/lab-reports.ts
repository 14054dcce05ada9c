import { asSuperuser } from '@vigencia/testing/postgres/as-superuser.ts'
import type { WireInput } from '../call-operation.ts'
import type { World } from '../world.ts'
import { caseIn } from './cases.ts'

const ESTABLISHMENT = '10064902100000'
export const eventoMuestra = (fields: WireInput = {}) => ({
  fechaToma: '2026-06-14',
  idEstablecimientoToma: ESTABLISHMENT,
  idMuestra: 272,
  idtipoMuestra: 4,
  ...fields,
})
export const pruebaMuestra = (fields: WireInput = {}) => ({
  fechaEmisionResultado: '2026-06-15',
  idEstablecimiento: ESTABLISHMENT,
  idPrueba: 1076,
  idTipoPrueba: 727,
  idResultado: 4,
  ...fields,
})

export const sample = (fields: WireInput = {}): WireInput => ({
  source_reference: 'LAB-1',
  eventoMuestra: eventoMuestra(),
  ...fields,
})
export const result = (fields: WireInput = {}): WireInput => ({
  source_reference: 'LAB-1',
  pruebaMuestra: pruebaMuestra(),
  ...fields,
})
export const FAULTY_SAMPLE = { eventoMuestra: eventoMuestra({ idMuestra: 'x' }) }
export const FAULTY_RESULT = { pruebaMuestra: pruebaMuestra({ idResultado: 'x' }) }
export const BY_ITEM = {
  item: 'COVID-PCR',
  eventoMuestra: { fechaToma: '2026-06-14', idEstablecimientoToma: ESTABLISHMENT },
}

/** Puts a report into a state that only the delivery leads to. */
export async function put({ api }: World, id: string, state: string): Promise<void> {
  await asSuperuser(
    { database: api.database },
    `update snvs.lab_reports set state = $2, registry = 'stand_in', due_at = case when $2 = 'queued' then updated_at end,
       held_because = case when $2 = 'held' then 'restored' end, registry_id = case when $2 = 'reported' then 1234 end where id = $1`,
    [id, state],
  )
}

export async function sampleIn(world: World, state: string, fields: WireInput = {}): Promise<{ sample_id: string }> {
  const { case_id } = await caseIn(world, 'queued')
  const { id } = await world.do('samples.report', { case_id, ...sample(fields) })
  if (state !== 'waiting_for_case') await put(world, id, state)
  return { sample_id: id }
}

export async function sampleOfCaseIn(world: World, state: string): Promise<{ case_id: string; sample_id: string }> {
  const { sample_id } = await sampleIn(world, state)
  const { case_id } = await world.do('samples.get', { sample_id })
  return { case_id, sample_id }
}

export async function resultIn(world: World, state: string, fields: WireInput = {}): Promise<{ result_id: string }> {
  const { id } = await world.do('results.report', { ...(await sampleIn(world, 'waiting_for_case')), ...result(fields) })
  if (state !== 'waiting_for_sample') await put(world, id, state)
  return { result_id: id }
}

/** So many samples of one case in doubt, or results of one sample, each with a number for it. */
export async function labDoubts(world: World, api: 'samples' | 'results', count: number) {
  const { case_id } = await caseIn(world, 'queued')
  const { id: sample_id } = await world.do('samples.report', { case_id, ...sample() })
  const found: { id: string; source_reference: string; registry_id: number }[] = []
  for (let i = 0; i < count; i++) {
    const source_reference = `LAB-OF-MANY-${i}`
    const { id } =
      api === 'samples'
        ? await world.do('samples.report', {
            case_id,
            ...sample({ source_reference, eventoMuestra: eventoMuestra({ idMuestra: 300 + i }) }),
          })
        : await world.do('results.report', { sample_id, ...result({ source_reference }) })
    await put(world, id, 'in_doubt')
    found.push({ id, source_reference, registry_id: 2000 + i })
  }
  return found
}
