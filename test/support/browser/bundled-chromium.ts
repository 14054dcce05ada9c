import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { BrowserProgram } from './browser-program.ts'

const UNPACKED = fileURLToPath(new URL('../../../node_modules/.browser', import.meta.url))
const PARTS = ['chromium.br', 'fonts.tar.br', 'al2023.tar.br']

/** Run by itself, because the package unpacks into the temporary folder of its process. */
const UNPACK = `
  import { inflate } from '@sparticuz/chromium'
  await Promise.all(process.argv.slice(1).map((part) => inflate(part)))`

/**
 * The Chromium that comes inside an npm package, with the libraries and the font that a bare machine lacks. It is
 * unpacked once for each version, and lies in `node_modules`.
 */
export async function bundledChromium(): Promise<BrowserProgram> {
  const main = import.meta.resolve('@sparticuz/chromium')
  const manifest = await readFile(new URL('../package.json', main), 'utf8')
  const folder = join(UNPACKED, (JSON.parse(manifest) as { version: string }).version)
  if (!existsSync(folder)) await unpack(fileURLToPath(new URL('../bin', main)), folder)
  return {
    executablePath: join(folder, 'chromium'),
    env: { HOME: '', LD_LIBRARY_PATH: join(folder, 'al2023/lib'), FONTCONFIG_FILE: join(folder, 'fonts.conf') },
  }
}

/** Another process may do the same at this moment: a folder appears whole, and the first one stays. */
async function unpack(from: string, folder: string): Promise<void> {
  await mkdir(UNPACKED, { recursive: true })
  const made = await mkdtemp(join(UNPACKED, 'unpacking-'))
  const args = ['--input-type=module', '--eval', UNPACK, ...PARTS.map((part) => join(from, part))]
  const cwd = fileURLToPath(new URL('.', import.meta.url))
  await promisify(execFile)(process.execPath, args, { cwd, env: { TMPDIR: made } })
  await writeFile(join(made, 'fonts.conf'), fontsIn(join(folder, 'fonts')))
  try {
    await rename(made, folder)
  } catch (error) {
    await rm(made, { recursive: true })
    if (!existsSync(folder)) throw error
  }
}

/** Pictures are the same on every machine, because this one font is all that there is. */
function fontsIn(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}</dir><cachedir>${folder}/cache</cachedir></fontconfig>
`
}
