import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const CHECKOUT = fileURLToPath(new URL('../../', import.meta.url))
const PACKAGE = join(CHECKOUT, 'packages/client')
const run = promisify(execFile)

interface Manifest {
  readonly version: string
  readonly dependencies: Readonly<Record<string, string>>
}

/**
 * Builds the typed client and packs it as a registry would have it: JavaScript, declarations, no path of this repository.
 * @returns the path of the tarball, in the folder
 */
export async function packClient(folder: string): Promise<string> {
  const place = await mkdtemp(join(tmpdir(), 'vigencia-client-'))
  try {
    const compiler = join(CHECKOUT, 'node_modules/typescript/bin/tsc')
    const project = join(PACKAGE, 'tsconfig.build.json')
    await run(process.execPath, [compiler, '--project', project, '--outDir', join(place, 'dist')])
    await namingJavaScript(join(place, 'dist'))
    await cp(join(PACKAGE, 'README.md'), join(place, 'README.md'))
    for (const file of ['LICENSE', 'CHANGELOG.md']) await cp(join(CHECKOUT, file), join(place, file))
    await writeFile(join(place, 'package.json'), `${JSON.stringify(await publishedManifest(), null, 2)}\n`)
    await mkdir(folder, { recursive: true })
    // npm packs a folder as it is, without a registry and without an install
    const { stdout } = await run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
      cwd: place,
    })
    const name = /"filename":\s*"([^"]+)"/.exec(stdout)?.[1]
    if (name === undefined) throw new Error(`npm pack names no file: ${stdout}`)
    const file = join(folder, name.replace('@', '').replace('/', '-'))
    if (join(folder, name) !== file) await rename(join(folder, name), file)
    return file
  } finally {
    await rm(place, { recursive: true })
  }
}

/** The version is that of all of Vigencia, and each dependency has the one that was tested. */
async function publishedManifest(): Promise<object> {
  const root = await manifestIn(CHECKOUT)
  const { dependencies } = await manifestIn(PACKAGE)
  const tested = Object.keys(dependencies).map(async (name) => {
    const { version } = await manifestIn(join(PACKAGE, 'node_modules', name))
    return [name, version] as const
  })
  return {
    name: '@vigencia/client',
    version: root.version,
    description: 'The typed client of Vigencia: health agreements priced as they stood on the day of the event.',
    license: 'SEE LICENSE IN LICENSE',
    type: 'module',
    engines: { node: '>=20.6' },
    sideEffects: false,
    exports: { '.': { types: './dist/create-vigencia-client.d.ts', default: './dist/create-vigencia-client.js' } },
    dependencies: Object.fromEntries(await Promise.all(tested)),
  }
}

async function manifestIn(folder: string): Promise<Manifest> {
  return JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as Manifest
}

/** Declarations name the files beside them as the source does; what is packed has no source. */
async function namingJavaScript(folder: string): Promise<void> {
  for (const name of await readdir(folder, { recursive: true })) {
    if (!name.endsWith('.d.ts')) continue
    const file = join(folder, name)
    const text = await readFile(file, 'utf8')
    await writeFile(file, text.replaceAll(/(from\s+['"]\.{1,2}\/[^'"]+)\.ts(['"])/g, '$1.js$2'))
  }
}
