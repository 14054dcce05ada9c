import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asSuperuser } from '@vigencia/testing/postgres/as-superuser.ts'
import { CASES, caseOf, newReference, reportOf } from '@vigencia/testing/fixtures/cases/case-of.ts'
import { newDocument } from '@vigencia/testing/oracles/canaries.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { SnvsTenant, TestSnvs } from '@vigencia/testing/stack/test-snvs.ts'

const MAP = '/v1/snvs/lab-map'
const HEADER =
  'item,event_id,group_id,classification_id,sample_id,sample_type_id,test_type_id,test_id,valid_from,valid_to,age_from_days,age_to_days,sex,pregnant'

let snvs: TestSnvs
beforeAll(async () => {
  snvs = (await startTestStack({ snvs: {} })).snvs
  snvs.setNow('2026-11-22T12:00:00Z')
})
afterAll(() => snvs.close())

const imported = (clinic: SnvsTenant, lines: readonly string[], query = '') =>
  clinic.rest('POST', `${MAP}/import${query}`, [HEADER, ...lines].join('\n'), { 'content-type': 'text/csv' })
const items = async (clinic: SnvsTenant) => (await clinic.rest('GET', MAP)).body.items

async function clinicWith(lines: readonly string[]) {
  const clinic = await snvs.newTenant()
  const its = caseOf(clinic)
  await its.desk()
  const { status, body } = await imported(clinic, lines)
  expect([status, body.errors], JSON.stringify(body)).toEqual([200, []])
  return { clinic, its }
}

describe('a file is the whole map', () => {
  test('rows that it has again stay, others come and go', async () => {
    const { clinic } = await clinicWith(['A,307,113,752,272,4,727,1076,,,,,,', 'B,109,107,104,1,3,484,577,,,,,,'])
    const { body } = await imported(clinic, [
      'A,307,113,752,272,4,727,1076,,,,,,',
      'C,109,107,104,1,3,484,577,,,,,F,yes',
    ])
    expect(body).toMatchObject({ committed: true, added_count: 1, removed_count: 1, unchanged_count: 1 })
    expect((await items(clinic)).map((row: { item: string }) => row.item)).toEqual(['A', 'C'])
    expect((await imported(clinic, ['A,307,113,752,272,4,727,1076,,,,,,'], '?dry_run=true')).body).toMatchObject({
      committed: false,
      removed_count: 1,
    })
    expect(await items(clinic)).toHaveLength(2)
  })

  test.each(['csv', 'xlsx'])('what is exported as %s changes nothing when it is imported', async (format) => {
    const { clinic } = await clinicWith([
      'A,307,113,752,272,4,,,2026-01-01,2026-06-30,0,364,F,no',
      'A,307,,,272,4,,,2026-07-01,,,,,',
    ])
    const { app } = snvs.service
    const file = await app.request(`${MAP}/export?format=${format}`, { headers: { 'x-api-key': clinic.key } })
    const again = await app.request(`${MAP}/import`, {
      method: 'POST',
      headers: { 'x-api-key': clinic.key, 'content-type': file.headers.get('content-type') as string },
      body: await file.arrayBuffer(),
    })
    expect(await again.json()).toMatchObject({ committed: true, added_count: 0, removed_count: 0, unchanged_count: 2 })
  })
})

describe('a file that does not fit changes nothing, and names', () => {
  test.each<[string, string[], string[]]>([
    ['a row for whom another is too', ['A,307,,,,,,,,2026-06-30,,,,', 'A,307,,,,,,,2026-06-30,,,,F,'], ['line 3']],
    ['an age below the first', ['A,307,,,,,,,,,10,9,,'], ['line 2, age_to_days']],
    ['a day that is none', ['A,307,,,,,,,30/06/2026,,,,,'], ['line 2, valid_from']],
    ['a sex that is none', ['A,307,,,,,,,,,,,I,'], ['line 2, sex']],
    ['what is missing', [',,113,,,,,,,,,,,'], ['line 2, item', 'line 2, event_id']],
  ])('%s', async (_, lines, places) => {
    const { clinic } = await clinicWith(['Z,1,,,,,,,,,,,,'])
    const { status, body } = await imported(clinic, lines)
    expect([status, body.code]).toEqual([422, 'import_rejected'])
    expect(body.errors.map((one: { path: string }) => one.path)).toEqual(places)
    expect(await items(clinic)).toHaveLength(1)
  })

  test('a column that nobody knows', async () => {
    const clinic = await snvs.newTenant()
    const file = 'item;event_id;precio\nA;307;1'
    const { body } = await clinic.rest('POST', `${MAP}/import`, file, { 'content-type': 'text/csv' })
    expect(body.errors[0].path).toBe('line 1, precio')
  })
})

test('rows that overlap cannot be stored, whoever writes them', async () => {
  const { clinic } = await clinicWith(['A,307,113,752,272,4,727,1076,,2026-06-30,0,364,F,'])
  const copy = (changed: string) =>
    asSuperuser(
      snvs,
      `insert into snvs.lab_map_rows (tenant_id, id, item, event_id, valid_from, valid_to, age_from_days, age_to_days, sex, added_at)
       select tenant_id, gen_random_uuid(), item, event_id, ${changed}, now() from snvs.lab_map_rows where tenant_id = $1 limit 1`,
      [clinic.id],
    )
  await expect(copy("date '2026-06-30', null, 364, null, null")).rejects.toThrow('lab_map_overlap')
  await copy("date '2026-07-01', null, 0, 364, 'F'")
  await copy("null, date '2026-06-30', 365, null, 'F'")
  await copy("null, date '2026-06-30', 0, 364, 'M'")
})

describe('a case by the item of its laboratory', () => {
  const ROWS = [
    'DENGUE,109,107,104,1,3,484,577,2026-01-01,,365,,,',
    'DENGUE,109,168,596,1,3,484,577,2026-01-01,,0,364,,',
  ]
  const report = (clinic: SnvsTenant, ciudadano: object, event: object, more: object) => {
    const { eventoCasoNominal, ...person } = reportOf({ numeroDocumento: newDocument(), ...ciudadano })
    const { fechaPapel: _, ...codes } = eventoCasoNominal
    const without = { fechaPapel: '01-11-2026', idEstablecimientoCarga: codes.idEstablecimientoCarga, ...event }
    return clinic.rest('POST', CASES, {
      source_reference: newReference(),
      ...person,
      eventoCasoNominal: without,
      ...more,
    })
  }

  test('has the codes of the row for its person and day, and keeps the item', async () => {
    const { clinic } = await clinicWith(ROWS)
    const { status, body } = await report(clinic, {}, {}, { item: 'DENGUE' })
    expect(status, JSON.stringify(body)).toBe(202)
    expect(body).toMatchObject({ item: 'DENGUE', event_id: 109, group_id: 107, classification_id: 104 })
    const child = await report(clinic, { fechaNacimiento: '02-11-2025' }, {}, { item: 'DENGUE' })
    expect(child.body).toMatchObject({ group_id: 168, classification_id: 596 })
    await imported(clinic, [])
    expect((await caseOf(clinic).get(body.id)).group_id).toBe(107)
  })

  test('keeps a code that the report names itself', async () => {
    const { clinic } = await clinicWith(ROWS)
    const { body } = await report(clinic, {}, { idClasificacionManualCaso: 105 }, { item: 'DENGUE' })
    expect(body).toMatchObject({ event_id: 109, classification_id: 105 })
  })

  test.each<[string, object, object, object]>([
    ['an item that the map does not have', {}, {}, { item: 'COVID' }],
    ['a day before its rows', {}, { fechaPapel: '31-12-2025' }, { item: 'DENGUE' }],
  ])('is refused for %s', async (_, ciudadano, event, more) => {
    const { clinic } = await clinicWith(ROWS)
    const { status, body } = await report(clinic, ciudadano, event, more)
    expect([status, body.code]).toEqual([422, 'item_not_mapped'])
  })

  test("another clinic's map is not asked", async () => {
    await clinicWith(ROWS)
    const other = await snvs.newTenant()
    await caseOf(other).desk()
    expect((await report(other, {}, {}, { item: 'DENGUE' })).body.code).toBe('item_not_mapped')
  })
})
