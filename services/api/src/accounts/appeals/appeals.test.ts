import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connectedClient } from '@vigencia/testing/postgres/connected-client.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi, TestTenant } from '@vigencia/testing/stack/test-api.ts'
import { sampleAnswer } from '@vigencia/tiss/testing/sample-answer.ts'
import { sampleAccounts } from '@vigencia/testing/fixtures/accounts/sample-accounts.ts'
import { samplePayer } from '@vigencia/testing/fixtures/accounts/sample-payer.ts'
import { sendFile } from '@vigencia/testing/fixtures/accounts/send-file.ts'

const STATEMENTS = '/v1/billing/statements'
const APPEALS = '/v1/billing/appeals'

let api: TestApi
beforeAll(async () => {
  ;({ api } = await startTestStack({ api: {} }))
  api.setNow('2026-09-10T13:15:00Z')
})
afterAll(() => api.close())

async function judged(version = '4.03.00') {
  const clinic = await api.newTenant()
  const convenio = await samplePayer(clinic, version)
  const sample = sampleAccounts(version)
  for (const batch of sample.batches) await sendFile(api, clinic, '/v1/billing/batches', batch)
  const { body } = await sendFile(api, clinic, STATEMENTS, sample.statement)
  return { clinic, convenio, statement: body.id as string, sample }
}
async function bytesOf(clinic: TestTenant, path: string) {
  const response = await api.service.app.request(path, { headers: { 'x-api-key': clinic.key } })
  return { response, bytes: Buffer.from(await response.arrayBuffer()) }
}

describe.each(['4.03.00', '4.01.00', '3.05.00'])('appeals in version %s', (version) => {
  test('are written for each protocol, with what proves each cut, in the words of a file', async () => {
    const { clinic, convenio, statement } = await judged(version)
    const { status, body } = await clinic.rest('POST', `${STATEMENTS}/${statement}/appeals`, {})
    expect([status, body.appeals]).toMatchObject([
      201,
      [
        {
          number: 1,
          convenio_id: convenio,
          version,
          protocol: '900001',
          lot: 'L0001',
          state: 'written',
          claimed_cents: 3_100,
          schema_valid: null,
        },
        { number: 2, protocol: '900003', lot: 'L0003', claimed_cents: 45_500, written_on: '2026-09-10' },
      ],
    ])
    const [first] = body.appeals
    for (const item of body.appeals.flatMap(
      ({ items }: { items: { justification: string; act_digest: string }[] }) => items,
    )) {
      expect(item.justification).toContain(item.act_digest)
      expect(item.justification.length).toBeLessThanOrEqual(version === '3.05.00' ? 150 : 500)
    }
    const { response, bytes } = await bytesOf(clinic, `${APPEALS}/${first.id}/file`)
    expect(response.headers.get('content-type')).toBe('application/xml; charset=ISO-8859-1')
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(first.file_digest)
    expect(bytes.toString('latin1')).toContain(`<ans:Padrao>${version}</ans:Padrao>`)
    expect(bytes.toString('latin1')).toContain('<ans:valorTotalRecursado>31.00</ans:valorTotalRecursado>')
  })
})

test('a cut is under one appeal: the same again is refused, and numbers run on', async () => {
  const { clinic, statement } = await judged()
  const path = `${STATEMENTS}/${statement}/appeals`
  const one = await clinic.rest('POST', path, { items: [{ item_no: 2 }] })
  expect([one.status, one.body.appeals]).toMatchObject([201, [{ number: 1, claimed_cents: 1_600 }]])
  const again = await clinic.rest('POST', path, { items: [{ item_no: 2, glosa_no: 1 }] })
  expect([again.status, again.body.code]).toEqual([409, 'already_appealed'])
  const right = await clinic.rest('POST', path, { items: [{ item_no: 1 }] })
  expect([right.status, right.body.code]).toEqual([422, 'nothing_to_appeal'])
  const rest = await clinic.rest('POST', path, {})
  expect(rest.body.appeals).toMatchObject([
    { number: 2, claimed_cents: 1_500 },
    { number: 3, claimed_cents: 45_500 },
  ])
  const none = await clinic.rest('POST', path, {})
  expect([none.status, none.body.code]).toEqual([422, 'nothing_to_appeal'])
  const items = await clinic.rest('GET', `${STATEMENTS}/${statement}/items`)
  expect(items.body.items[1].glosas[0].appeal_id).toBe(one.body.appeals[0].id)
})

test('an appeal and the batch that it rests on stay, also against SQL', async () => {
  const { clinic, statement } = await judged()
  const { body } = await clinic.rest('POST', `${STATEMENTS}/${statement}/appeals`, { items: [{ item_no: 2 }] })
  const { body: listed } = await clinic.rest('GET', '/v1/billing/batches?limit=10')
  const lots = new Map(listed.items.map(({ lot, id }: { lot: string; id: string }) => [lot, id]))
  const appealed = lots.get(body.appeals[0].lot) as string
  const { status, body: refusal } = await clinic.rest('DELETE', `/v1/billing/batches/${appealed}`)
  expect([status, refusal.code, refusal.detail]).toEqual([
    409,
    'batch_appealed',
    'Appeal 1 rests on lines of the batch.',
  ])
  const owner = await connectedClient({ connectionString: api.database.ownerUrl })
  try {
    await owner.query("select set_config('vigencia.tenant', $1, false)", [clinic.id])
    const bySql = owner.query('update billing.batches set removed_at = now() where id = $1', [appealed])
    await expect(bySql).rejects.toMatchObject({ constraint: 'keep_appealed_batch' })
    const byteOf = (bytes: string) => `update billing.appeals set ${bytes} where tenant_id = '${clinic.id}'`
    for (const bytes of [
      "file = overlay(file placing 'x' from 60)",
      "file_digest = repeat('a', 64)",
      'claimed_cents = 1',
    ])
      await expect(owner.query(byteOf(bytes)), bytes).rejects.toMatchObject({ constraint: 'keep_appeal' })
    for (const [table, constraint] of [
      ['lines', 'set total_cents = 1'],
      ['guides', "set number = 'x'"],
      ['statement_items', 'set released_cents = 0'],
      ['statements', 'set item_count = 1'],
      ['appeal_items', 'set claim_cents = 1'],
    ] as const)
      await expect(owner.query(`update billing.${table} ${constraint}`), table).rejects.toMatchObject({ code: '23514' })
  } finally {
    await owner.end()
  }
  const other = [...lots.values()].find((id) => id !== appealed) as string
  expect((await clinic.rest('DELETE', `/v1/billing/batches/${other}`)).status).toBe(204)
})

test('an appeal is sent and answered: what is accepted stands against what was claimed, once', async () => {
  const { clinic, statement } = await judged()
  const { body } = await clinic.rest('POST', `${STATEMENTS}/${statement}/appeals`, {
    items: [{ item_no: 2 }, { item_no: 3 }],
  })
  const [{ id }] = body.appeals
  const sent = await clinic.rest('PATCH', `${APPEALS}/${id}`, { sent_on: '2026-09-11' })
  expect([sent.status, sent.body]).toMatchObject([200, { state: 'sent', sent_on: '2026-09-11' }])
  const answer = sampleAnswer({
    number: '1',
    items: [
      { guide: 'G0001', item: '2', glosa: '1705', claimed: '16.00', accepted: '16.00' },
      { guide: 'G0002', item: '1', glosa: '1703', claimed: '15.00', accepted: '5.00' },
    ],
  })
  const first = await sendFile(api, clinic, STATEMENTS, answer)
  expect([first.status, first.body]).toMatchObject([
    200,
    {
      id,
      statement: null,
      appeal: {
        state: 'answered',
        claimed_cents: 3_100,
        accepted_cents: 2_100,
        items: [{ accepted_cents: 1_600 }, { accepted_cents: 500 }],
      },
    },
  ])
  expect((await sendFile(api, clinic, STATEMENTS, answer)).body.appeal.revision).toBe(first.body.appeal.revision)
  const other = sampleAnswer({ number: '1', items: [] })
  expect((await sendFile(api, clinic, STATEMENTS, other)).body.code).toBe('appeal_answered')
  expect((await clinic.rest('PATCH', `${APPEALS}/${id}`, { sent_on: '2026-09-12' })).body.code).toBe('appeal_answered')
  expect((await sendFile(api, clinic, STATEMENTS, sampleAnswer({ number: '77', items: [] }))).body.code).toBe(
    'appeal_not_found',
  )
})

test('evidence is the same bytes each time, whatever comes later, and names no patient', async () => {
  const { clinic, convenio, statement } = await judged()
  const { body } = await clinic.rest('POST', `${STATEMENTS}/${statement}/appeals`, {})
  const path = `${APPEALS}/${body.appeals[1].id}/evidence`
  const { response, bytes } = await bytesOf(clinic, path)
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/zip'])
  api.setNow('2026-09-20T13:15:00Z')
  await clinic.rest('PATCH', `${APPEALS}/${body.appeals[0].id}`, { sent_on: '2026-09-11' })
  await clinic.rest('POST', `/v1/scheduling/convenios/${convenio}/plans`, {
    code: 'X',
    name: 'Another',
    accommodation: 'ward',
  })
  expect((await bytesOf(clinic, path)).bytes.equals(bytes)).toBe(true)
})

test('what the file needs of its payer is asked for, and another clinic knows no appeal', async () => {
  const { clinic, convenio, statement } = await judged()
  await clinic.rest('PUT', `/v1/scheduling/convenios/${convenio}/tiss-settings`, { entries: [] })
  const refused = await clinic.rest('POST', `${STATEMENTS}/${statement}/appeals`, {})
  expect([refused.status, refused.body.code]).toEqual([422, 'appeal_not_written'])
  const stranger = await api.newTenant()
  for (const path of [`${STATEMENTS}/${statement}/items`, `${STATEMENTS}/${statement}`])
    expect((await stranger.rest('GET', path)).body.code).toBe('statement_not_found')
  expect((await stranger.rest('POST', `${STATEMENTS}/${statement}/appeals`, {})).body.code).toBe('statement_not_found')
  expect((await stranger.rest('GET', `${APPEALS}/${statement}`)).body.code).toBe('appeal_not_found')
})
