import type { Client } from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi } from '@vigencia/testing/stack/test-api.ts'
import { connectAsSuperuser } from './support/database-roles.ts'
import { proofSize, proofTime, recordProof } from './support/proof-size.ts'
import { verifiedBySql } from './support/verified-by-sql.ts'
import { newWorld, NOW, type World } from './support/world.ts'

let api: TestApi
let superuser: Client
let world: World
let stream: string
let newest: number
beforeAll(async () => {
  api = (await startTestStack({ api: {}, own: true })).api
  api.setNow(NOW)
  superuser = await connectAsSuperuser(api.database)
  world = await newWorld(api)
  stream = await history()
  ;({ revision: newest } = await verify())
  // somebody who may do anything: no trigger, no constraint and no generated column stands in the way
  await superuser.query(
    `alter table platform.change_log drop constraint change_log_pkey cascade, alter column period_id drop expression,
       alter column change_type drop expression, alter column changed_by_user_id drop expression,
       alter column changed_by_key_id drop expression`,
  )
  await superuser.query('set session_replication_role = replica')
})
afterAll(async () => {
  await superuser.end()
  await api.close()
})
// what a test broke is whole again for the next one
beforeEach(
  () =>
    void superuser.query(
      'create temp table kept_log as table platform.change_log; create temp table kept_chains as table platform.chains',
    ),
)
afterEach(async () => {
  await superuser.query(
    'delete from platform.change_log; insert into platform.change_log table kept_log; drop table kept_log',
  )
  await superuser.query(
    'delete from platform.chains; insert into platform.chains table kept_chains; drop table kept_chains',
  )
})

/** Two convenios with a history each; the first one's is what is tampered with. */
async function history(): Promise<string> {
  const told = []
  for (const name of ['Unimed Rio', 'São Camilo — "Saúde"']) {
    const convenio = await world.convenio({ name })
    const path = await world.draft({ notes: 'ajustado à mão, 8,5 %' }, convenio)
    for (const procedure_code of ['10101012', '40304361'])
      await world.do('overrides.create', { ...path, procedure_code, price_cents: 25 })
    await world.do('contracts.activate', { ...path })
    await world.do('convenios.deactivate', { ...convenio })
    told.push(convenio.convenio_id)
  }
  return told[1] as string
}

async function verify() {
  return world.do('changeLog.verify', { convenio_id: stream })
}

/** What both say, the api over REST and SQL on its own: the first revision that does not match; null: all match. */
async function firstBroken(): Promise<number | null> {
  const { intact, broken_at } = await verify()
  expect(intact).toBe(broken_at === null)
  const bySql = await verifiedBySql(superuser, world.tenant.id, stream)
  expect(bySql.brokenAt).toBe(broken_at?.revision ?? null)
  return broken_at?.revision ?? null
}

const entryOf = (revision: number) => `where chain_id = '${stream}' and revision = ${revision}`

test('the log of a convenio is intact, by the api and by SQL, and both know the same head', async () => {
  const output = await verify()
  expect(output).toMatchObject({ intact: true, broken_at: null, revision: 6 })
  expect(await verifiedBySql(superuser, world.tenant.id, stream)).toEqual({
    brokenAt: null,
    revision: output.revision,
    head: output.head,
  })
})

describe.each([1, 2, 3, 4, 5, 6])('in the entry of revision %i', (revision) => {
  test('one byte that is changed anywhere is named', proofTime, async () => {
    const { rows } = await superuser.query<{ entry: string }>(
      `select entry from platform.change_log ${entryOf(revision)}`,
    )
    const entry = rows[0]?.entry as string
    for (const at of placesIn(entry)) {
      const changed = entry.slice(0, at) + String.fromCharCode(entry.charCodeAt(at) ^ 1) + entry.slice(at + 1)
      await superuser.query(`update platform.change_log set entry = $1 ${entryOf(revision)}`, [changed])
      expect(await firstBroken(), `at ${at}: ${changed.slice(at - 20, at + 20)}`).toBe(revision)
    }
    recordProof({
      part: `one changed byte in the entry of revision ${revision}, named by the api and by SQL`,
      size: `${placesIn(entry).length} of ${entry.length} places`,
      seed: null,
      facts: {},
    })
  })

  test('one bit of its hash that is turned is named', async () => {
    for (const bit of [0, 130, 255]) {
      await superuser.query(
        `update platform.change_log set hash = set_bit(hash, ${bit}, 1 - get_bit(hash, ${bit})) ${entryOf(revision)}`,
      )
      expect(await firstBroken()).toBe(revision)
      await superuser.query(
        `update platform.change_log set hash = set_bit(hash, ${bit}, 1 - get_bit(hash, ${bit})) ${entryOf(revision)}`,
      )
    }
    expect(await firstBroken()).toBeNull()
  })

  test('a forgery with its own right hash is given away by the one after it, or by the head', async () => {
    await superuser.query(
      `update platform.change_log set entry = replace(entry, '"reason":null', '"reason":"x"') ${entryOf(revision)}`,
    )
    await superuser.query(
      `update platform.change_log l set hash = sha256(coalesce((select p.hash from platform.change_log p where p.chain_id = l.chain_id and p.revision = l.revision - 1), '') || convert_to(l.entry, 'UTF8')) ${entryOf(revision)}`,
    )
    expect(await firstBroken()).toBe(Math.min(revision + 1, newest))
  })

  test('its loss is named', async () => {
    await superuser.query(`delete from platform.change_log ${entryOf(revision)}`)
    expect(await firstBroken()).toBe(revision)
  })
})

test.each([1, 2, 3, 4, 5])('a swap of revision %i with the one after it is named', async (revision) => {
  await superuser.query(
    `update platform.change_log set revision = ${2 * revision + 1} - revision where chain_id = '${stream}' and revision in (${revision}, ${revision + 1})`,
  )
  expect(await firstBroken()).toBe(revision)
})

test('a cut tail is named by its first entry, however long it is', async () => {
  for (const from of [6, 5, 4, 1]) {
    await superuser.query(`delete from platform.change_log where chain_id = '${stream}' and revision >= ${from}`)
    expect(await firstBroken()).toBe(from)
  }
})

test('an entry that nobody appended is named', async () => {
  await superuser.query(
    `insert into platform.change_log (tenant_id, chain_id, revision, at, entry, hash)
     select tenant_id, chain_id, revision + 1, at, replace(entry, '"revision":6', '"revision":7'), sha256(hash || convert_to(replace(entry, '"revision":6', '"revision":7'), 'UTF8'))
       from platform.change_log ${entryOf(6)}`,
  )
  expect(await firstBroken()).toBe(7)
})

test('a head that was set back or holds another hash is named', async () => {
  await superuser.query(`update platform.chains set revision = 5 where chain_id = '${stream}'`)
  expect(await firstBroken()).toBe(6)
  await superuser.query(`update platform.chains set revision = 6, hash = sha256(hash) where chain_id = '${stream}'`)
  expect(await firstBroken()).toBe(6)
})

test('an entry of another chain in the place of one is named', async () => {
  await superuser.query(
    `update platform.change_log l set entry = o.entry, hash = o.hash from platform.change_log o
      where l.chain_id = '${stream}' and l.revision = 3 and o.revision = 3 and o.chain_id <> l.chain_id and o.tenant_id = l.tenant_id and o.entry like '%overrides%'`,
  )
  expect(await firstBroken()).toBe(3)
})

test.each(['', 'null', 'not JSON', '{"revision":4}'])(
  'what is no entry of its revision is named, though its hash is right: %s',
  async (text) => {
    await superuser.query(
      `update platform.change_log l set entry = $1, hash = sha256(p.hash || convert_to($1, 'UTF8')) from platform.change_log p
      where l.chain_id = '${stream}' and l.revision = 3 and p.chain_id = l.chain_id and p.revision = 2`,
      [text],
    )
    expect(await firstBroken()).toBe(3)
  },
)

/** Every place in a text, or, where it is to be short, some all over it, the first and the last among them. */
function placesIn(text: string): number[] {
  if (proofSize({ short: false, full: true })) return Array.from(text, (_, at) => at)
  const step = Math.floor(text.length / 7)
  return [...new Set([0, step, 2 * step, 3 * step, 4 * step, 5 * step, 6 * step, text.length - 1])]
}
