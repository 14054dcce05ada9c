import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test, vi } from 'vitest'
import { readManifests } from '../turbo/read-manifests.ts'
import { SERVICES } from './services.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const SAVES = 12

/** The flags by which a service's `dev` script watches, each relative to the service's folder. */
async function watchFlags(service: string): Promise<string[]> {
  const text = await readFile(join(ROOT, 'services', service, 'package.json'), 'utf8')
  const { dev } = (JSON.parse(text) as { scripts: { dev: string } }).scripts
  return dev.split(' ').filter((word) => word.startsWith('--watch'))
}

/** Every package of this repository that a service runs, by its folder. */
function foldersOf(service: string): Set<string> {
  const manifests = [...readManifests(ROOT)]
  const found = new Set<string>()
  const walk = (folder: string) => {
    const taken = manifests.find(([one]) => one === folder)?.[1].dependencies ?? {}
    for (const [next, { name }] of manifests) {
      if (!(name in taken) || found.has(next)) continue
      found.add(next)
      walk(next)
    }
  }
  walk(`services/${service}`)
  return found
}

test.each(SERVICES.map(({ name }) => name))('%s watches itself and each package that it runs', async (service) => {
  const folders = [...foldersOf(service)].map((folder) => `--watch-path=../../${folder}/src`)
  const migrations = '--watch-path=../../packages/database/migrations'
  expect((await watchFlags(service)).toSorted()).toEqual(['--watch-path=src', ...folders, migrations].toSorted())
})

test(`a service that is saved by rename ${SAVES} times, as editors do, is restarted ${SAVES} times`, async () => {
  const flags = await watchFlags('ws400')
  const folder = await mkdtemp(join(tmpdir(), 'saved-'))
  const service = join(folder, 'services/ws400')
  const watched = flags.map((flag) => join(service, flag.replace('--watch-path=', '')))
  for (const one of watched) await mkdir(one, { recursive: true })
  const files = watched.slice(0, 2).map((one) => join(one, 'saved.mjs'))
  for (const file of files) await writeFile(file, '')
  const imports = files.map((file) => `import ${JSON.stringify(file)}`).join('\n')
  const program = "\nconsole.log('up')\nprocess.on('SIGTERM', () => process.exit(0))\nsetInterval(() => {}, 1000)"
  await writeFile(join(service, 'src/main.mjs'), imports + program)
  const child = spawn(process.execPath, [...flags, 'src/main.mjs'], { cwd: service, stdio: ['ignore', 'pipe', 'pipe'] })
  let text = ''
  child.stdout.on('data', (chunk) => (text += String(chunk)))
  const starts = (count: number) =>
    vi.waitUntil(() => text.split('\n').filter((line) => line === 'up').length >= count, {
      timeout: 30_000,
      interval: 20,
    })
  try {
    await starts(1)
    for (let saves = 1; saves <= SAVES; saves += 1) {
      const file = files[saves % files.length] as string
      await writeFile(`${file}~`, `// ${saves}`)
      await rename(`${file}~`, file)
      await starts(saves + 1)
    }
  } finally {
    child.kill('SIGTERM')
    await once(child, 'exit')
    await rm(folder, { recursive: true })
  }
}, 120_000)
