import { execFile } from 'node:child_process'
import { mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeListeningApi, type ListeningApi } from '@vigencia/testing/stack/listening-api.ts'
import { packClient } from './pack-client.ts'

const CHECKOUT = fileURLToPath(new URL('../../', import.meta.url))
const run = promisify(execFile)

/** A program of another repository: what must compile, what must not, and what it prints of a service. */
const PROGRAM = `
import { createVigenciaClient, refusalOf, VigenciaUnavailable, type Api } from '@vigencia/client'

declare const process: { env: Record<string, string | undefined> }
const { VIGENCIA_URL: url = '', VIGENCIA_KEY: apiKey = '' } = process.env
const vigencia = createVigenciaClient({ url, apiKey })
const wish: Api.ConveniosCreateInput = { name: 'Unimed Rio', payment_type: 'convenio' }
const made: Api.WrittenConvenio = await vigencia.convenios.create.mutate(wish, { context: { idempotencyKey: 'once' } })
const again = await vigencia.convenios.create.mutate(wish, { context: { idempotencyKey: 'once' } })
console.log(made.id === again.id, made.revision)

try {
  await vigencia.convenios.create.mutate(wish)
} catch (error) {
  const refusal = refusalOf(error, vigencia.convenios.create)
  if (refusal?.code === 'convenio_name_taken') console.log(refusal.status, refusal.code)
  // @ts-expect-error no such refusal is among those of the operation
  if (refusal?.code === 'period_not_found') console.log('never')
}
for await (const { name } of vigencia.convenios.list.all({ limit: 1 })) console.log(name)

const nowhere = createVigenciaClient({ url: 'http://127.0.0.1:1', apiKey, retries: 0 })
await nowhere.tenant.get.query({}).catch((error: unknown) => console.log(error instanceof VigenciaUnavailable))

export async function neverCalled() {
  // @ts-expect-error a misspelt header
  await vigencia.convenios.create.mutate(wish, { context: { idempotencyKy: 'once' } })
  // @ts-expect-error a query takes no key
  await vigencia.convenios.list.query({}, { context: { idempotencyKey: 'once' } })
  // @ts-expect-error an unknown field
  await vigencia.convenios.create.mutate({ ...wish, nam: 'x' })
  // @ts-expect-error an unknown operation
  await vigencia.convenios.rename.mutate(wish)
  // @ts-expect-error a number is no text
  const id: string = made.revision
  return id
}
`
const SETTINGS = {
  compilerOptions: {
    strict: true,
    noUncheckedIndexedAccess: true,
    exactOptionalPropertyTypes: true,
    module: 'nodenext',
    target: 'es2023',
    lib: ['es2023', 'dom'],
    types: [],
    skipLibCheck: false,
  },
  include: ['program.ts'],
}

let place: string
let api: ListeningApi
beforeAll(async () => {
  place = await mkdtemp(join(await realpath(tmpdir()), 'vigencia-elsewhere-'))
  api = await makeListeningApi()
}, 60_000)
afterAll(async () => {
  await api.close()
  await rm(place, { recursive: true })
})

/** Installs by npm without a network: what the registry would give comes from the folders of this repository. */
async function installed(tarball: string): Promise<void> {
  const dependency = (name: string) => realpath(join(CHECKOUT, 'packages/client/node_modules', name))
  const typescript = await realpath(join(CHECKOUT, 'node_modules/typescript'))
  const packages = [tarball, await dependency('@trpc/client'), await dependency('@trpc/server'), typescript]
  const options = ['--offline', '--install-links', '--ignore-scripts', '--no-audit', '--no-fund']
  await run('npm', ['install', ...options, ...packages], { cwd: place })
}

test('the packed client is installed in an empty folder, compiles strict on two TypeScripts, and asks the service', async () => {
  await writeFile(join(place, 'package.json'), JSON.stringify({ name: 'elsewhere', private: true, type: 'module' }))
  await installed(await packClient(join(place, 'packed')))
  const packed = JSON.parse(await readFile(join(place, 'node_modules/@vigencia/client/package.json'), 'utf8')) as {
    version: string
    dependencies: Record<string, string>
  }
  expect(packed.version).toMatch(/^\d+\.\d+\.\d+$/)
  expect(Object.keys(packed.dependencies).length).toBeLessThanOrEqual(7)
  expect(Object.values(packed.dependencies).every((version) => /^\d/.test(version))).toBe(true)

  await writeFile(join(place, 'program.ts'), PROGRAM)
  await writeFile(join(place, 'tsconfig.json'), JSON.stringify(SETTINGS))
  for (const [manifest, major] of [
    [import.meta.resolve('typescript/package.json'), '7.'],
    [import.meta.resolve('typescript-5/package.json'), '5.9.'],
  ] as const) {
    const compiler = fileURLToPath(manifest)
    const { version } = JSON.parse(await readFile(compiler, 'utf8')) as { version: string }
    expect(version.startsWith(major)).toBe(true)
    const checked = await run(process.execPath, [join(compiler, '../bin/tsc'), '--project', place]).then(
      () => '',
      ({ stdout }: { stdout: string }) => stdout,
    )
    expect(checked, version).toBe('')
  }

  const { key } = await api.newTenant()
  const env = { ...process.env, VIGENCIA_URL: api.url, VIGENCIA_KEY: key }
  const { stdout } = await run(process.execPath, [join(place, 'program.js')], { env })
  expect(stdout).toBe('true 1\n409 convenio_name_taken\nUnimed Rio\ntrue\n')
}, 120_000)

test('summary, units and refusals of an operation are in the declarations, where an editor shows them', async () => {
  const text = await readFile(join(place, 'node_modules/@vigencia/client/dist/operations/api/convenios.d.ts'), 'utf8')
  const shown = text.slice(
    text.indexOf('interface ConveniosCreateOperation'),
    text.indexOf('interface ConveniosListInput'),
  )
  expect(shown).toContain('* Create a convenio')
  expect(shown).toContain('* - `convenio_name_taken` (409): Another active convenio has this name')
  expect(text).toMatch(/\* Maximum copay in centavos[^/]*\*\/\s*default_copay_max_cents\?: number/)
})
