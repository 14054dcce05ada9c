import { readFile } from 'node:fs/promises'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { planClinic, PLANS } from '@vigencia/testing/fixtures/insurance-plans/plan-clinic.ts'
import { callCli } from '@vigencia/testing/processes/run-cli.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi, TestTenant } from '@vigencia/testing/stack/test-api.ts'

let api: TestApi
beforeAll(async () => {
  api = (await startTestStack({ api: {}, own: true })).api
  api.setNow('2026-06-15T15:00:00Z')
})
afterAll(() => api.close())

/** What the migration does to a database that has entries of before, done to one that has them now. */
async function enterIdsInUse(): Promise<void> {
  const file = new URL('migrations/0009-code-lists.sql', import.meta.url)
  const [block] = /^do \$\$[\s\S]*?^end \$\$;/m.exec(await readFile(file, 'utf8')) ?? []
  const client = new Client({ connectionString: api.database.ownerUrl })
  await client.connect()
  try {
    await client.query(block as string)
  } finally {
    await client.end()
  }
}

const listed = async (clinic: TestTenant, path: string) => {
  const { items } = (await clinic.rest('GET', `${PLANS}${path}`)).body
  return items.map(({ id, code }: { id: number; code: string }) => [id, code])
}

test('ids that contacts and the tariff had before there were lists are entries of these, under their own numbers', async () => {
  const clinic = await api.newTenant('America/Lima')
  const idle = await api.newTenant('America/Lima')
  const { add, change } = planClinic(clinic)
  const contact = await add('/contacts', { code: 'A', contact_type_id: 7 })
  await change('/contacts', contact, { contact_type_id: 3 })
  await add('/contacts', { code: 'B' })
  await add('/tariff-items', { code: '1', segus_classification_id: 12, ledger_account_id: 704_101 })
  await add('/tariff-items', { code: '2', segus_classification_id: 12, price_type_id: 1 })
  const { revision } = await add('/tariff-items', { code: '3', segus_classification_id: 2 })

  await enterIdsInUse()
  expect(await listed(clinic, '/contact-types')).toEqual([
    [3, '3'],
    [7, '7'],
  ])
  expect(await listed(clinic, '/segus-classifications')).toEqual([
    [2, '2'],
    [12, '12'],
  ])
  expect(await listed(clinic, '/ledger-accounts')).toEqual([[704_101, '704101']])
  expect(await listed(clinic, '/price-types')).toEqual([[1, '1']])
  expect(await listed(clinic, '/cost-centres')).toEqual([])
  expect(await listed(idle, '/contact-types')).toEqual([])

  // one entry of the log a list; the next entries follow them, and all of it replays
  const made = await add('/segus-classifications', { code: 'CON', description: 'Consultas' })
  expect(made).toMatchObject({ id: 13, revision: revision + 5 })
  const { json } = await callCli(['verify', 'log', '--rows', '--json'], { DATABASE_OWNER_URL: api.database.ownerUrl })
  expect(json).toMatchObject({ intact: true })
  const log = (await clinic.rest('GET', `${PLANS}/changelog?limit=200`)).body.items
  expect(log.map((entry: { change_description: string }) => entry.change_description)).toContain(
    '2 ids in use are entries of segus classifications',
  )

  await enterIdsInUse()
  expect((await clinic.rest('GET', `${PLANS}/changelog?limit=1`)).body.items[0].revision).toBe(made.revision)
})
