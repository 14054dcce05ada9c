import { Client } from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  convenioPath,
  eligibleClinic,
  providerPath,
  type EligibleClinic,
} from '@vigencia/testing/fixtures/agreements/eligible-clinic.ts'
import { tenantEntries } from '@vigencia/testing/oracles/tenant-entries.ts'
import { tellBySql } from '@vigencia/testing/postgres/tell-by-sql.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi, TestTenant } from '@vigencia/testing/stack/test-api.ts'

let api: TestApi
let clinic: TestTenant
let at: EligibleClinic
let provider: string
let convenio: string
beforeAll(async () => {
  api = (await startTestStack({ api: {} })).api
})
afterAll(() => api.close())
beforeEach(() => beginAt('2026-04-14T15:00:00Z'))

/** A new clinic at this moment, with a provider and a convenio. */
async function beginAt(now: string): Promise<void> {
  api.setNow(now)
  clinic = await api.newTenant()
  at = eligibleClinic(clinic)
  provider = await at.provider()
  convenio = await at.make.convenio({ name: 'Unimed Rio' })
}

const UNKNOWN = '00000000-0000-4000-8000-000000000000'

describe('a convenio of a provider', () => {
  test('is linked from today in the zone of the tenant, and leaves the revision of the convenio as it was', async () => {
    await beginAt('2026-04-15T02:59:59Z')
    const linked = await at.link(provider, convenio)
    expect(linked).toMatchObject({
      status: 201,
      body: {
        provider_id: provider,
        convenio_id: convenio,
        convenio_name: 'Unimed Rio',
        is_active: true,
        linked_on: '2026-04-14',
        unlinked_at: null,
        unlinked_on: null,
      },
    })
    expect((await at.links(provider)).items).toEqual([linked.body])
    expect((await clinic.rest('GET', convenioPath(convenio))).body.revision).toBe(1)
    const after = { 'if-match': `"${linked.body.revision}"` }
    expect(
      (await clinic.rest('DELETE', `${providerPath(provider)}/convenios/${convenio}`, undefined, after)).status,
    ).toBe(204)
  })

  test('is linked once: again it is refused, until it was unlinked; then it is a new spell beside the old one', async () => {
    const first = (await at.link(provider, convenio)).body
    expect(await at.link(provider, convenio)).toMatchObject({
      status: 409,
      body: { code: 'convenio_already_linked', detail: '"Dra. Ana" accepts "Unimed Rio" already.' },
    })
    api.setNow('2026-05-01T15:00:00Z')
    expect((await at.unlink(provider, convenio)).status).toBe(204)
    expect((await at.links(provider)).total).toBe(0)
    api.setNow('2026-06-01T15:00:00Z')
    const second = (await at.link(provider, convenio)).body
    expect(second.id).not.toBe(first.id)
    expect((await at.links(provider)).items).toEqual([second])
    expect(await at.links(provider, '?include_inactive=true')).toMatchObject({
      total: 2,
      items: [
        { id: first.id, is_active: false, linked_on: '2026-04-14', unlinked_on: '2026-05-01' },
        { id: second.id, is_active: true, linked_on: '2026-06-01', unlinked_on: null },
      ],
    })
  })

  test('that sixteen link at once is linked once and refused fifteen times', async () => {
    const answers = await Promise.all(Array.from({ length: 16 }, () => at.link(provider, convenio)))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, ...Array<number>(15).fill(409)])
    expect(new Set(answers.filter(({ status }) => status === 409).map(({ body }) => body.code))).toEqual(
      new Set(['convenio_already_linked']),
    )
    expect((await at.links(provider, '?include_inactive=true')).total).toBe(1)
  })

  test('that is unlinked twice is unlinked once; one that was never linked is unknown', async () => {
    await at.link(provider, convenio)
    await at.unlink(provider, convenio)
    const before = (await tenantEntries(api, clinic)).length
    expect((await at.unlink(provider, convenio)).status).toBe(204)
    expect((await tenantEntries(api, clinic)).length).toBe(before)
    const other = await at.make.convenio({ name: 'Amil' })
    expect(await at.unlink(provider, other)).toMatchObject({ status: 404, body: { code: 'convenio_not_linked' } })
  })

  test('is unknown where provider or convenio are', async () => {
    expect((await at.link(UNKNOWN, convenio)).body.code).toBe('provider_not_found')
    expect((await at.link(provider, UNKNOWN)).body.code).toBe('convenio_not_found')
    expect((await at.unlink(UNKNOWN, convenio)).body.code).toBe('provider_not_found')
    expect((await at.unlink(provider, UNKNOWN)).body.code).toBe('convenio_not_found')
    expect((await clinic.rest('GET', `${providerPath(UNKNOWN)}/convenios`)).body.code).toBe('provider_not_found')
  })

  test('is not linked where either is deactivated, but what is linked stays and can be unlinked', async () => {
    const linked = await at.make.convenio({ name: 'Amil' })
    await at.link(provider, linked)
    await at.deactivate(convenioPath(convenio))
    expect(await at.link(provider, convenio)).toMatchObject({ status: 422, body: { code: 'convenio_inactive' } })
    await clinic.rest('POST', `${convenioPath(convenio)}/restore`)
    await at.deactivate(providerPath(provider))
    expect(await at.link(provider, convenio)).toMatchObject({ status: 422, body: { code: 'provider_inactive' } })
    expect((await at.links(provider)).total).toBe(1)
    expect((await at.unlink(provider, linked)).status).toBe(204)
  })

  test('is linked by who may write alone, and listed for who may read', async () => {
    const reader = { 'x-api-key': await clinic.newKey(['contracts:read']) }
    const path = `${providerPath(provider)}/convenios`
    expect((await clinic.rest('POST', path, { convenio_id: convenio }, reader)).status).toBe(403)
    expect((await clinic.rest('DELETE', `${path}/${convenio}`, undefined, reader)).status).toBe(403)
    expect((await clinic.rest('GET', path, undefined, reader)).status).toBe(200)
  })

  test('is listed by name, a page at a time', async () => {
    for (const name of ['Bradesco', 'Amil']) await at.link(provider, await at.make.convenio({ name }))
    await at.link(provider, convenio)
    const names = async (input: string) =>
      (await at.links(provider, input)).items.map((one: { convenio_name: string }) => one.convenio_name)
    expect(await names('')).toEqual(['Amil', 'Bradesco', 'Unimed Rio'])
    expect(await names('?offset=1&limit=1')).toEqual(['Bradesco'])
  })

  test('has its spells in the log of the tenant', async () => {
    const { id } = (await at.link(provider, convenio)).body
    await at.unlink(provider, convenio)
    expect((await tenantEntries(api, clinic)).slice(-2)).toMatchObject([
      { change_type: 'link', affected_table: 'provider_convenios', new_values: { id, unlinked_on: null } },
      {
        change_type: 'unlink',
        previous_values: { id, unlinked_on: null },
        new_values: { id, unlinked_on: '2026-04-14' },
      },
    ])
  })
})

describe('by hand, past every rule', () => {
  async function refusal(who: 'serviceUrl' | 'ownerUrl', statement: string): Promise<string | undefined> {
    const client = new Client({ connectionString: api.database[who] })
    await client.connect()
    try {
      await client.query("select set_config('vigencia.tenant', $1, false)", [clinic.id])
      await client.query(statement)
      return undefined
    } catch (error) {
      const { constraint, code } = error as { constraint?: string; code: string }
      return constraint ?? code
    } finally {
      await client.end()
    }
  }
  const LINKS = 'contracts.provider_convenios'
  const COPY = `insert into ${LINKS} (tenant_id, id, provider_id, convenio_id, linked_at, linked_on)
    select tenant_id, gen_random_uuid(), provider_id, convenio_id, linked_at, linked_on from ${LINKS} limit 1`

  test('no second spell is opened, none begins with an end, none is changed but for its end, once, and none deleted', async () => {
    await at.link(provider, convenio)
    expect(await refusal('serviceUrl', COPY)).toBe('convenio_already_linked')
    const ended = `insert into ${LINKS} select tenant_id, gen_random_uuid(), provider_id, convenio_id, linked_at, linked_on, linked_at + '1s', linked_on from ${LINKS}`
    expect(await refusal('serviceUrl', ended)).toBe('keep_spell')
    expect(await refusal('serviceUrl', `update ${LINKS} set linked_on = '2020-01-01'`)).toBe('42501')
    expect(await refusal('ownerUrl', `update ${LINKS} set linked_on = '2020-01-01'`)).toBe('keep_spell')
    const end = `update ${LINKS} set unlinked_at = linked_at + '1 day', unlinked_on = linked_on + 1`
    expect(await refusal('serviceUrl', end.replace("+ '1 day'", "- interval '1 day'"))).toContain('check')
    expect(await refusal('serviceUrl', end)).toBe('must_be_told')
    await at.unlink(provider, convenio)
    expect(await refusal('serviceUrl', end)).toBe('keep_spell')
    expect(await refusal('ownerUrl', `update ${LINKS} set unlinked_at = null, unlinked_on = null`)).toBe('keep_spell')
    for (const statement of [`delete from ${LINKS}`, `truncate ${LINKS}`])
      expect(await refusal('ownerUrl', statement)).toBe('spells_stay')
    expect(await refusal('serviceUrl', COPY)).toBe('must_be_told')
  })

  test('a link and a deactivation do not cross: the one that comes second sees the first', async () => {
    const other = new Client({ connectionString: api.database.serviceUrl })
    await other.connect()
    await other.query("select set_config('vigencia.tenant', $1, false)", [clinic.id])
    await other.query('begin')
    await other.query('update contracts.convenios set is_active = false where id = $1', [convenio])
    let answered = false
    const linking = at.link(provider, convenio).finally(() => void (answered = true))
    while (!answered && !(await isWaitedFor(other)));
    await tellBySql(other, clinic.id, convenio)
    await other.query('commit')
    await other.end()
    expect((await linking).body.code).toBe('convenio_inactive')
  })

  /** Whether somebody in this database waits for a lock. */
  async function isWaitedFor(client: Client): Promise<boolean> {
    const input = "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'"
    return (await client.query(input)).rowCount !== 0
  }
})
