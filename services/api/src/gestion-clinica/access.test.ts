import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { SCOPES } from '@vigencia/contracts/access/scope.ts'
import { makeApiKey } from '@vigencia/database/access/api-key.ts'
import { makeOldClinic, type OldClinic } from '@vigencia/testing/fixtures/gestion-clinica/old-clinic.ts'
import { makeApiService } from '../service.ts'
import { readApiSettings } from '../settings.ts'
import { tenantEntries } from '@vigencia/testing/oracles/tenant-entries.ts'
import { anonymousLine } from './access/anonymous-line.ts'
import { isListOfNetworks, networksOf } from '@vigencia/server/networks/networks.ts'

const LIST = 'CVN_PLAN_SEGURO/GetAllActives'
const ADD = 'CON_CONTACTO/Add'
const contact = (c_codigo: string) => ({ c_codigo, t_razon_social: 'Clínica Sur', f_estado: 1 })

let clinic: OldClinic
beforeAll(async () => {
  clinic = await makeOldClinic()
})
afterAll(() => clinic.close())

type Headers = Record<string, string>

describe('without a key', () => {
  test.each<[string, Headers]>([
    ['as the client does', {}],
    ['with a charset', { 'content-type': 'application/json; charset=utf-8' }],
    ['by another name of this machine', { host: 'localhost:44390' }],
    ['by its address in IPv6', { host: '[::1]:3000' }],
    ['from a browser, by the person', { 'sec-fetch-site': 'none' }],
  ])('a caller on this machine is let in: %s', async (_how, headers) => {
    const { status, body } = await clinic.post(LIST, '""', headers)
    expect([status, body.Success]).toEqual([200, true])
  })

  test.each<[string, number, Headers]>([
    ['from a web page', 403, { origin: 'http://localhost:3000' }],
    ['from a page without an origin of its own', 403, { origin: 'null' }],
    ['from a page of another site', 403, { 'sec-fetch-site': 'cross-site' }],
    ['from a page of this site', 403, { 'sec-fetch-site': 'same-origin' }],
    ['through a proxy on this machine, which says so', 403, { forwarded: 'for=127.0.0.1' }],
    ['through one that says it another way', 403, { 'x-forwarded-for': '127.0.0.1' }],
    ['through one that names the host alone', 403, { 'x-forwarded-host': 'localhost' }],
    ['through one that names the caller', 403, { 'X-Real-IP': '127.0.0.1' }],
    ['through one that names itself', 403, { via: '1.1 proxy' }],
    ['by a name that was made to lead here', 403, { host: 'rebound.example:3000' }],
    ['by a name that only begins like ours', 403, { host: 'localhost.example' }],
    ['as a form would', 415, { 'content-type': 'application/x-www-form-urlencoded' }],
    ['as a form of text would', 415, { 'content-type': 'text/plain' }],
    ['as something like JSON', 415, { 'content-type': 'application/json-patch+json' }],
  ])('a caller is refused: %s', async (_how, wanted, headers) => {
    for (const [action, body] of [
      [LIST, '""'],
      [ADD, contact('REFUSED')],
    ] as const) {
      const answer = await clinic.post(action, body, headers)
      expect(answer.status).toBe(wanted)
      expect(answer.body).toEqual({ Message: expect.stringMatching(/\S/) })
    }
    expect((await clinic.post('CON_CONTACTO/GetAllFilters', { c_codigo: 'REFUSED' })).body.Data).toEqual([])
  })

  test('nothing but this wire is open', async () => {
    for (const path of ['/v1/insurance-plans', '/v1/tenant', '/trpc/insurancePlans.list'])
      expect((await fetch(`${clinic.url}${path}`)).status, path).toBe(401)
  })
})

describe('with a key', () => {
  const withKey = (key: string) => ({ 'x-api-key': key })

  test('its scopes count, in either header and from anywhere', async () => {
    const reads = await clinic.tenant.newKey(['plans:read'])
    const other = await clinic.tenant.newKey(SCOPES.filter((scope) => !scope.startsWith('plans:')))
    const page = {
      origin: 'https://clinic.example',
      host: 'clinic.example',
      'sec-fetch-site': 'cross-site',
      'x-forwarded-for': '203.0.113.9',
      via: '1.1 proxy',
    }
    expect((await clinic.post(LIST, '""', { authorization: `Bearer ${reads}`, ...page })).body.Success).toBe(true)
    expect((await clinic.post(LIST, '""', withKey(reads))).body.Success).toBe(true)
    for (const headers of [withKey(other), { authorization: `Bearer ${other}` }]) {
      const refused = await clinic.post(LIST, '""', headers)
      expect([refused.status, Object.keys(refused.body)]).toEqual([403, ['Message']])
    }
    expect((await clinic.post(ADD, contact('X'), withKey(reads))).status).toBe(403)
    expect((await clinic.post(LIST, '""', { ...withKey(reads), 'content-type': 'text/plain' })).status).toBe(415)
  })

  test('a wrong Bearer token is 401 without a body, and nobody who shows one is taken for one without', async () => {
    for (const authorization of [`Bearer ${makeApiKey()}`, 'Bearer x', 'Bearer ', 'bearer x', 'Basic eDp5']) {
      const answer = await clinic.post(LIST, '""', { authorization })
      expect([answer.status, answer.text], authorization).toEqual([401, ''])
    }
    const answer = await clinic.post(LIST, '""', withKey(makeApiKey()))
    expect([answer.status, Object.keys(answer.body)]).toEqual([401, ['Message']])
  })

  test('whom the body names is a claim in the change log, and never shown as the author', async () => {
    const user = '0197f9a3-58a0-7000-8000-000000000001'
    const forged = { ...contact('FORGED'), UsuarioCreacion: 'gerente', IdUsuarioActual: 1, id_usuarioCreacion: 1 }
    await clinic.post(ADD, forged, { ...withKey(clinic.tenant.key), 'x-acting-user': user })
    const [row] = (await clinic.post('CON_CONTACTO/GetAllFilters', { c_codigo: 'FORGED' })).body.Data
    expect(row).toMatchObject({ UsuarioCreacion: user, id_usuarioCreacion: 0 })
    const entries = await tenantEntries(clinic, clinic.tenant, '00000000-0000-8000-8000-000000000001')
    expect(entries.at(-1)).toMatchObject({
      via: 'legacy',
      changed_by_user_id: user,
      claimed_author: { name: 'gerente', number: 1 },
    })
    const id = row.id_contacto as number
    const changed = { ...row, id_contacto: id, t_observacion: 'x', UsuarioModificacion: 'gerente' }
    await clinic.post('CON_CONTACTO/Update', changed, withKey(clinic.tenant.key))
    const [after] = (await clinic.post('CON_CONTACTO/GetById', { id_contacto: id })).body.Data
    expect(after).toMatchObject({ UsuarioCreacion: user, UsuarioModificacion: null, id_usuarioModifica: 0 })
  })
})

describe('where the operator', () => {
  async function clinicWith(settings: NodeJS.ProcessEnv, isLetIn: boolean, run: (other: OldClinic) => Promise<void>) {
    const other = await makeOldClinic(settings, isLetIn)
    try {
      await run(other)
    } finally {
      await other.close()
    }
  }

  test('names no tenant, a key is needed', () =>
    clinicWith({}, false, async (other) => {
      const refused = await other.post(LIST)
      expect([refused.status, refused.body]).toEqual([
        401,
        { Message: 'Authorization has been denied for this request.' },
      ])
      expect((await other.post(LIST, '""', { 'x-api-key': other.tenant.key })).body.Success).toBe(true)
    }))

  test('lets in another network, this one is refused, whatever a header says', () =>
    clinicWith({ LEGACY_ANONYMOUS_NETWORKS: '10.0.0.0/8, fd00::/8' }, true, async (other) => {
      for (const headers of [{}, { 'x-forwarded-for': '10.1.2.3' }, { 'x-real-ip': '10.1.2.3' }])
        expect((await other.post(LIST, '""', headers as Headers)).status).toBe(403)
    }))

  test.each<[string, number, NodeJS.ProcessEnv]>([
    ['runs it in production and names no network, nobody is let in', 403, {}],
    ['runs it in production and names this machine, it is let in', 200, { LEGACY_ANONYMOUS_NETWORKS: '127.0.0.0/8' }],
  ])('%s', (_what, wanted, settings) =>
    clinicWith({ NODE_ENV: 'production', ...settings }, true, async (other) => {
      expect((await other.post(LIST)).status).toBe(wanted)
      expect((await other.post(LIST, '""', { 'x-api-key': other.tenant.key })).body.Success).toBe(true)
    }),
  )

  test.each<[string, NodeJS.ProcessEnv, string | null]>([
    ['lets nobody in', {}, null],
    [
      'lets this machine in',
      { LEGACY_ANONYMOUS_TENANT: 'X' },
      'Without a key, /api/* acts for the tenant "X" when asked from 127.0.0.0/8,::1/128.',
    ],
    [
      'lets in a network in production',
      { LEGACY_ANONYMOUS_TENANT: 'X', NODE_ENV: 'production', LEGACY_ANONYMOUS_NETWORKS: '10.0.0.0/8' },
      'Without a key, /api/* acts for the tenant "X" when asked from 10.0.0.0/8.',
    ],
    [
      'names a tenant alone in production',
      { LEGACY_ANONYMOUS_TENANT: 'X', NODE_ENV: 'production' },
      'Nobody is let in to /api/* without a key: in production LEGACY_ANONYMOUS_NETWORKS has no default. Set it, or unset LEGACY_ANONYMOUS_TENANT.',
    ],
  ])('%s, the start says so', (_what, settings, line) => {
    expect(anonymousLine(readApiSettings({ DATABASE_URL: 'postgres://x', ...settings }))).toBe(line)
  })

  test('names more hosts, these are known too', () =>
    clinicWith({ LEGACY_ANONYMOUS_HOSTS: 'Clinica-SRV, clinica.lan' }, true, async (other) => {
      expect((await other.post(LIST, '""', { host: 'clinica-srv:3000' })).status).toBe(200)
      expect((await other.post(LIST, '""', { host: 'CLINICA.lan' })).status).toBe(200)
      expect((await other.post(LIST, '""', { host: 'lan' })).status).toBe(403)
    }))

  test('limits requests, those without a key share what their tenant has', () =>
    clinicWith({ RATE_LIMIT_PER_TENANT: '2' }, true, async (other) => {
      other.setNow('2026-06-15T15:00:00Z')
      const statuses = [await other.post(LIST), await other.post(LIST), await other.post(LIST)]
      expect(statuses.map(({ status }) => status)).toEqual([200, 200, 429])
      expect(statuses[2]?.headers.get('retry-after')).toBe('1')
      expect(Object.keys(statuses[2]?.body)).toEqual(['Message'])
    }))

  test('names a tenant, it is looked up at the start: by its id as the service, by its name as the owner', async () => {
    const { serviceUrl, ownerUrl } = clinic.database
    const start = (settings: NodeJS.ProcessEnv) =>
      makeApiService(readApiSettings({ DATABASE_URL: serviceUrl, LOG_LEVEL: 'error', ...settings }))
    const nobody = '0197f9a3-58a0-7000-8000-00000000dead'
    await expect(start({ LEGACY_ANONYMOUS_TENANT: nobody })).rejects.toThrow(
      `LEGACY_ANONYMOUS_TENANT: there is no tenant "${nobody}".`,
    )
    await expect(start({ LEGACY_ANONYMOUS_TENANT: 'Nadie' })).rejects.toThrow(
      /set it to the tenant's id, or set DATABASE_OWNER_URL/,
    )
    await expect(start({ LEGACY_ANONYMOUS_TENANT: 'Nadie', DATABASE_OWNER_URL: ownerUrl })).rejects.toThrow(
      'LEGACY_ANONYMOUS_TENANT: there is no tenant "Nadie".',
    )
    const { name } = (await clinic.tenant.rest('GET', '/v1/tenant')).body
    const service = await start({ LEGACY_ANONYMOUS_TENANT: name, DATABASE_OWNER_URL: ownerUrl })
    await service.close()
  })

  test.each(['', 'localhost', '127.0.0.1', '10.0.0.0/33', '::1/129', '10.0.0/8'])(
    'writes networks wrongly, nothing starts: "%s"',
    (networks) => {
      const settings = { DATABASE_URL: 'postgres://x', LEGACY_ANONYMOUS_NETWORKS: networks }
      if (networks === '') expect(isListOfNetworks(networks)).toBe(false)
      else expect(() => readApiSettings(settings)).toThrow(/LEGACY_ANONYMOUS_NETWORKS: must be networks such as/)
    },
  )
})

test('networks hold their own addresses alone, also where these come as IPv6', () => {
  const networks = networksOf('10.1.0.0/16,::1/128')
  const holds = (address: string) => networks.check(address, address.includes(':') ? 'ipv6' : 'ipv4')
  expect(['10.1.255.255', '::ffff:10.1.0.7', '::1'].map(holds)).toEqual([true, true, true])
  expect(['10.2.0.0', '::ffff:10.2.0.7', '::2', '127.0.0.1'].map(holds)).toEqual([false, false, false, false])
})
