import { Temporal } from 'temporal-polyfill'
import { AGE_BOUNDS_HOURS, CASE_PARTS, type CasePart } from '@vigencia/domain/case-reports/case-parts.ts'
import { CASE_STATES, type CaseState } from '@vigencia/domain/case-reports/case-states.ts'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { CANARY, newDocument } from '@vigencia/testing/oracles/canaries.ts'
import { CASES, caseOf, reportOf, type CaseOf } from '@vigencia/testing/fixtures/cases/case-of.ts'
import { asSuperuser } from '@vigencia/testing/postgres/as-superuser.ts'
import { putCase } from '@vigencia/testing/fixtures/cases/put-case.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { SnvsTenant, TestSnvs } from '@vigencia/testing/stack/test-snvs.ts'

let snvs: TestSnvs
let clinic: SnvsTenant
let cases: CaseOf
beforeAll(async () => {
  snvs = (await startTestStack({ snvs: {} })).snvs
})
afterAll(() => snvs.close())
beforeEach(async () => {
  snvs.setNow('2026-11-22T15:00:00Z')
  clinic = await snvs.newTenant()
  cases = caseOf(clinic)
  await cases.desk()
})

const idsOf = (found: { id: string }[]) => found.map(({ id }) => id)

test('cases are listed the newest first, a page at a time, their persons masked', async () => {
  const first = await cases.report({ nombre: 'María Zqxj', apellido: 'Pérez Zqxj', numeroDocumento: '34000123' })
  snvs.setNow('2026-11-22T15:00:01Z')
  const second = await cases.report()
  expect(idsOf(await cases.list())).toEqual([second.id, first.id])
  const { body } = await clinic.rest('GET', `${CASES}?limit=1&offset=1`)
  expect(body).toMatchObject({
    total: 2,
    items: [{ id: first.id, person: { initials: 'M. P.', document_end: '123' } }],
  })
  expect(JSON.stringify(body)).not.toMatch(/María|Pérez|34000123/)
})

test('they are found by state, event, day and document, in capitals or not', async () => {
  const numeroDocumento = `M${newDocument()}`
  const mine = await cases.report({ numeroDocumento }, { idEvento: 307, fechaPapel: '20-11-2026' })
  await putCase(snvs, mine.id, 'rejected')
  snvs.setNow('2026-11-23T02:59:00Z') // still the 22nd in Buenos Aires
  const other = await cases.report()
  const both = [other.id, mine.id]
  const input: readonly [query: string, found: string[]][] = [
    ['?state=rejected', [mine.id]],
    ['?state=queued', [other.id]],
    ['?event_id=307', [mine.id]],
    ['?paper_date=2026-11-20', [mine.id]],
    ['?created_on=2026-11-22', both],
    ['?created_on=2026-11-23', []],
    [`?document=${numeroDocumento}`, [mine.id]],
    [`?document=${numeroDocumento.toLowerCase()}`, [mine.id]],
    [`?document=${numeroDocumento.slice(0, -1)}`, []],
    [`?document=${numeroDocumento}&state=queued`, []],
  ]
  for (const [query, found] of input) expect(idsOf(await cases.list(query)), query).toEqual(found)
})

test('they are found by reference, number at the registry, establishment, reason and age', async () => {
  const one = await cases.report({}, { idEstablecimientoCarga: '10064902100001' })
  await putCase(snvs, one.id, 'adopted')
  expect((await clinic.rest('POST', `${CASES}/${one.id}/dispute`, { reason: 'not_our_person' })).status).toBe(200)
  snvs.setNow('2026-11-22T18:00:00Z')
  const two = await cases.report()
  await putCase(snvs, two.id, 'held')
  snvs.setNow('2026-11-22T18:00:01Z')
  const input: readonly [query: string, found: string[]][] = [
    [`?source_reference=${one.source_reference}`, [one.id]],
    ['?source_reference=HC-nobody', []],
    ['?id_caso=2106719', [one.id]],
    ['?id_caso=2106720', []],
    ['?establishment=10064902100001', [one.id]],
    ['?reason=not_our_person', [one.id]],
    ['?reason=code_disabled', [two.id]],
    ['?reason=paused', []],
    ['?older_than_hours=3', [one.id]],
    ['?older_than_hours=4', []],
    ['?older_than_hours=0', [two.id, one.id]],
    ['?older_than_hours=0&reason=code_disabled', [two.id]],
  ]
  for (const [query, found] of input) expect(idsOf(await cases.list(query)), query).toEqual(found)
})

test('the work list has what somebody has to look at, and nothing that goes by itself', async () => {
  const made: Record<string, string> = {}
  const states = [
    'queued',
    'held',
    'sending',
    'cancelled',
    'reported',
    'rejected',
    'citizen_not_found',
    'in_doubt',
    'adopted',
  ] as const
  for (const state of states) {
    const { id } = await cases.report()
    if (state !== 'queued') await putCase(snvs, id, state)
    made[state] = id
  }
  const due = (await cases.report()).id
  await putCase(snvs, due, 'in_doubt')
  await asSuperuser(snvs, 'update snvs.cases set resend_due = now() where id = $1', [due])
  const named = async () => {
    const found = new Set(idsOf(await cases.list('?to_do=true')))
    return Object.keys(made).filter((state) => found.has(made[state] as string))
  }
  expect(await named()).toEqual(['rejected', 'citizen_not_found', 'in_doubt', 'adopted'])
  expect(idsOf(await cases.list('?to_do=true'))).not.toContain(due)
  await clinic.rest('POST', `${CASES}/${made['adopted']}/acknowledge`)
  await clinic.rest('PUT', `${CASES}/${made['reported']}`, reportOf({ numeroDocumento: newDocument() }))
  expect(await named()).toEqual(['reported', 'rejected', 'citizen_not_found', 'in_doubt'])
  await clinic.rest('POST', `${CASES}/${made['reported']}/acknowledge`)
  expect(await named()).toEqual(['rejected', 'citizen_not_found', 'in_doubt'])
})

test('the changes of a case are listed, newest first, without a word of its person', async () => {
  const { id } = await cases.report()
  await putCase(snvs, id, 'reported')
  await clinic.rest('PUT', `${CASES}/${id}`, reportOf({ telefono: 'zqxj-other' }))
  const { body } = await clinic.rest('GET', `${CASES}/${id}/changelog`)
  expect(body.items.map((one: { change_type: string }) => one.change_type)).toEqual(['correct', 'report'])
  expect(body.items[0].new_values.pending_manual).toContain('ciudadano.telefono')
  expect((await clinic.rest('GET', `${CASES}/${id}/changelog?change_type=report`)).body.total).toBe(1)
  const other = await snvs.newTenant()
  expect((await other.rest('GET', `${CASES}/${id}/changelog`)).body.code).toBe('case_not_found')
})

test('the document of a person is found at no other clinic, and its digest there is another', async () => {
  const numeroDocumento = newDocument()
  await cases.report({ numeroDocumento })
  const neighbour = await snvs.newTenant()
  const other = caseOf(neighbour)
  await other.desk()
  expect(await other.list(`?document=${numeroDocumento}`)).toEqual([])
  await other.report({ numeroDocumento })
  const digests = await asSuperuser<{ document: string; identity: string }>(
    snvs,
    "select encode(document, 'hex') as document, encode(identity, 'hex') as identity from snvs.cases where tenant_id = any ($1)",
    [[clinic.id, neighbour.id]],
  )
  expect(new Set(digests.flatMap(({ document, identity }) => [document, identity])).size).toBe(4)
})

test('the whole case is shown to a key that may read it, and each read is written down, over either skin', async () => {
  const { id } = await cases.report()
  const reads = () =>
    asSuperuser<{ why: string; key_id: string; request_id: string }>(
      snvs,
      'select why, key_id, request_id from snvs.reads where case_id = $1 order by read_at',
      [id],
    )
  expect((await cases.get(id)).report).toBeNull()
  expect(await reads()).toEqual([])
  const rest = await clinic.rest('GET', `${CASES}/${id}?personal=true`, undefined, { 'x-request-id': 'by-rest' })
  expect(rest.body.report.ciudadano.apellido).toBe(CANARY.apellido)
  const trpc = await clinic.trpc('query', 'cases.get', { case_id: id, personal: true }, { 'x-request-id': 'by-trpc' })
  expect(trpc.body).toEqual(rest.body)
  expect((await reads()).map(({ request_id }) => request_id).toSorted()).toEqual(['by-rest', 'by-trpc'])
  expect(await reads()).toMatchObject([{ why: 'read', key_id: expect.any(String) }, { why: 'read' }])
  expect((await cases.get(id)).revision).toBe(1)
})

test('a key without cases:read-personal sees no whole case, and its attempt is no read', async () => {
  const { id } = await cases.report()
  const key = { 'x-api-key': await clinic.newKey(['cases:read', 'cases:write', 'admin']) }
  expect((await clinic.rest('GET', `${CASES}/${id}`, undefined, key)).status).toBe(200)
  const refused = await clinic.rest('GET', `${CASES}/${id}?personal=true`, undefined, key)
  expect(refused).toMatchObject({ status: 403, body: { code: 'forbidden' } })
  expect((await clinic.trpc('query', 'cases.get', { case_id: id, personal: true }, key)).body.code).toBe('forbidden')
  expect(await asSuperuser(snvs, 'select from snvs.reads where case_id = $1', [id])).toHaveLength(0)
})

test("another tenant's case is not found, just as one that nobody has", async () => {
  const { id } = await cases.report()
  const other = await snvs.newTenant()
  const unknown = '00000000-0000-4000-8000-000000000000'
  for (const personal of [false, true]) {
    const theirs = await other.rest('GET', `${CASES}/${id}?personal=${personal}`)
    const nobodys = await other.rest('GET', `${CASES}/${unknown}?personal=${personal}`)
    expect([theirs.status, theirs.body.detail.replace(id, unknown)]).toEqual([404, nobodys.body.detail])
  }
})

test('each part of the work lists what the figures count in it, and every case is in one', async () => {
  const reported: Record<string, CasePart> = {}
  const inPart = async (part: CasePart, state: CaseState, values?: string) => {
    const { id } = await cases.report()
    await putCase(snvs, id, state)
    if (values !== undefined) await asSuperuser(snvs, `update snvs.cases set ${values} where id = $1`, [id])
    reported[id] = part
    return id as string
  }
  const of: Record<CaseState, CasePart> = {
    queued: 'queued',
    sending: 'queued',
    reported: 'reported',
    adopted: 'adopted',
    rejected: 'to_mend',
    citizen_not_found: 'to_mend',
    in_doubt: 'in_doubt',
    held: 'held',
    cancelled: 'cancelled',
  }
  for (const state of CASE_STATES) await inPart(of[state], state)
  await inPart('queued', 'in_doubt', 'resend_due = created_at')
  await inPart('reported', 'adopted', 'acknowledged_at = created_at')
  const pending = await inPart('reported', 'reported', `pending_manual = '["telefono"]'`)
  const { body: figures } = await clinic.rest('GET', '/v1/snvs/figures')
  for (const part of CASE_PARTS) {
    const found = idsOf(await cases.list(`?part=${part}&oldest_first=true`))
    const meant = Object.keys(reported).filter((id) => (part === 'by_hand' ? id === pending : reported[id] === part))
    expect([part, found]).toEqual([part, meant])
    expect([part, figures.parts[part].count]).toEqual([part, meant.length])
  }
})

test('a part of the work tells how long its cases have waited, on both sides of each border', async () => {
  const now = Temporal.Instant.from('2026-11-22T15:00:00Z')
  for (const hours of AGE_BOUNDS_HOURS)
    for (const ms of [hours * 3_600_000 - 1, hours * 3_600_000].filter((one) => one >= 0)) {
      snvs.setNow(now.subtract({ milliseconds: ms }).toString())
      await cases.report()
    }
  snvs.setNow(now.toString())
  const { body: figures } = await clinic.rest('GET', '/v1/snvs/figures')
  expect(figures.parts.queued).toEqual({
    count: 9,
    oldest: '2026-11-15T15:00:00Z',
    ages: [
      { from_hours: 0, count: 2 },
      { from_hours: 1, count: 2 },
      { from_hours: 24, count: 2 },
      { from_hours: 72, count: 2 },
      { from_hours: 168, count: 1 },
    ],
  })
  expect(figures.parts.held).toMatchObject({ count: 0, oldest: null })
})

test('a case tells what a person may do to it as it stands', async () => {
  const { id } = await cases.report()
  expect((await cases.get(id)).acts).toEqual(['correct', 'cancel'])
  await putCase(snvs, id, 'in_doubt')
  expect((await cases.get(id)).acts).toEqual(['resolve'])
})
