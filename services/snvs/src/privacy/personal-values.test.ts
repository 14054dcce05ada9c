import { afterAll, beforeAll, expect, test } from 'vitest'
import { CASES, caseOf, EVENT, newReference } from '../testing/case-of.ts'
import { asSuperuser, putCase } from '../testing/put-case.ts'
import { makeTestSnvs, type SnvsAnswer, type SnvsTenant, type TestSnvs } from '../testing/test-snvs.ts'

let snvs: TestSnvs
let clinic: SnvsTenant
const logged: string[] = []
beforeAll(async () => {
  snvs = await makeTestSnvs({ LOG_LEVEL: 'debug' }, (line) => logged.push(line))
  clinic = await snvs.newTenant()
  await caseOf(clinic).desk({ credentials: { app_id: 'CANARYappid', app_key: 'CANARYappkey' } })
})
afterAll(() => snvs.close())

/** A value of its own in every field that is about somebody. */
const CANARIES = {
  apellido: 'CANARYapellido',
  nombre: 'CANARYnombre',
  tipoDocumento: 1,
  numeroDocumento: 'CANARYnumero1',
  sexo: 'F',
  fechaNacimiento: '17-11-1917',
  paisEmisionTipoDocumento: 737,
  seDeclaraPuebloIndigena: 'Sí',
  domicilio: {
    calle: 'CANARYcalle',
    idDepartamento: 87654321,
    idLocalidad: 76543210,
    idProvincia: 6543219,
    idPais: 731,
  },
  telefono: 'CANARY-telefono',
  mail: 'canarymail@canary.example',
  personaACargo: { tipoDocumento: 1, numeroDocumento: 'CANARYcargo', vinculo: 2 },
}
const SEEN = /canary|17-11-1917|1917-11-17|\b(87654321|76543210|6543219)\b|(idPais|paisEmisionTipoDocumento)[\\"]*:/i

const body = () => ({ source_reference: newReference(), ciudadano: CANARIES, eventoCasoNominal: EVENT })
const answers: SnvsAnswer[] = []
let keys = 0
/** A call over both skins, its answers kept. */
async function call(method: string, path: string, given?: object): Promise<SnvsAnswer> {
  const headers = method === 'GET' ? {} : { 'idempotency-key': `wish-${(keys += 1)}` }
  const answer = await clinic.rest(method, path, given, headers)
  answers.push(answer)
  return answer
}

/** Everything that any table holds of anybody, but for the sealed columns; bytes as text too. */
async function allRows(): Promise<string[]> {
  const tables = await asSuperuser<{ name: string }>(
    snvs,
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and n.nspname in ('platform', 'snvs', 'jobs')`,
  )
  const rows = []
  for (const { name } of tables) {
    const found = await asSuperuser<{ row: string }>(
      snvs,
      `select (to_jsonb(t) - 'sealed' - 'credentials')::text as row from ${name} t`,
    )
    rows.push(...found.map(({ row }) => `${name} ${row}`))
  }
  return rows
}

test('no personal value is in any table, log, answer or error, through every operation', async () => {
  const first = (await call('POST', CASES, body())).body
  expect(first.state).toBe('queued')
  const path = `${CASES}/${first.id}`
  // refusals of every kind with these very values
  await call('POST', CASES, body())
  await call('POST', CASES, { ...body(), source_reference: first.source_reference, new_episode: true })
  await call('POST', CASES, {
    ...body(),
    ciudadano: { ...CANARIES, apellido: 'CANARY'.repeat(20), mail: 'canary', sexo: 'CANARYsexo' },
  })
  await call('POST', CASES, { ...body(), ciudadano: { ...CANARIES, domicilio: 'CANARYdomicilio' } })
  await call('POST', CASES, { ...body(), ciudadano: 'CANARYciudadano' })
  await call('POST', CASES, { ...body(), source_reference: 7 })
  await clinic.trpc('mutation', 'cases.report', { ...body(), ciudadano: { ...CANARIES, sexo: 'CANARYsexo' } })
  for (const state of ['rejected', 'held', 'in_doubt', 'adopted'] as const) {
    await putCase(snvs, first.id, state)
    await call('PUT', path, { ciudadano: CANARIES, eventoCasoNominal: EVENT })
    await putCase(snvs, first.id, state)
    for (const act of ['resend', 'acknowledge', 'cancel']) await call('POST', `${path}/${act}`, {})
    await putCase(snvs, first.id, state)
    await call('POST', `${path}/resolve`, { resolution: 'was_not_sent' })
    await call('POST', `${CASES}/resend`, { states: ['rejected', 'held'] })
  }
  for (const query of ['', '?document=CANARYnumero1']) await call('GET', `${CASES}${query}`)
  await call('GET', path)
  await call('GET', '/v1/snvs/figures')
  await call('GET', '/v1/snvs/desk')
  await call('POST', '/v1/snvs/queue/pause', {})
  await call('POST', '/v1/snvs/queue/resume', {})
  await call('POST', `${CASES}/reseal`, {})
  const metrics = await clinic.rest('GET', '/metrics')

  // the one way to see them, which is written down
  const whole = await clinic.rest('GET', `${path}?personal=true`)
  expect(whole.body.report.ciudadano).toEqual(CANARIES)
  const exported = await clinic.rest('POST', '/v1/snvs/citizens/export', { document: 'CANARYnumero1' })
  expect(JSON.stringify(exported.body)).toMatch(SEEN)

  const rows = await allRows()
  expect(rows.length).toBeGreaterThan(30)
  expect(rows.filter((row) => SEEN.test(row))).toEqual([])
  expect(answers.length).toBeGreaterThan(30)
  // a question may name what it asks for; no answer says it again
  expect(answers.map((answer) => JSON.stringify(answer.body)).filter((text) => SEEN.test(text))).toEqual([])
  expect(SEEN.test(String(metrics.body))).toBe(false)
  expect(logged.join('')).toContain('refused')
  expect(logged.filter((line) => SEEN.test(line))).toEqual([])

  await putCase(snvs, first.id, 'reported')
  await call('POST', '/v1/snvs/citizens/erase', { document: 'CANARYnumero1' })
  const [left] = await asSuperuser<{ sealed: Buffer | null; id_caso: string }>(
    snvs,
    'select sealed, id_caso from snvs.cases where id = $1',
    [first.id],
  )
  expect(left).toEqual({ sealed: null, id_caso: '2106719' })
  expect((await allRows()).filter((row) => SEEN.test(row))).toEqual([])
})

test('a report that cannot be opened is our own fault, and its error says nothing of it', async () => {
  const made = (await call('POST', CASES, { ...body(), new_episode: true })).body
  await asSuperuser(snvs, "update snvs.cases set sealed = '\\x00' || sealed where id = $1", [made.id])
  logged.length = 0
  const answer = await clinic.rest('GET', `${CASES}/${made.id}`)
  expect([answer.status, answer.body.code]).toEqual([500, 'internal_error'])
  expect(SEEN.test(`${JSON.stringify(answer.body)} ${logged.join('')}`)).toBe(false)
})
