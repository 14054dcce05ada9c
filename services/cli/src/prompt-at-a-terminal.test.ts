import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const MAIN = fileURLToPath(import.meta.resolve('./main.ts'))
const READ_LINE = import.meta.resolve('./read-line.ts')

/** `script` of util-linux gives a program a terminal of its own. Elsewhere its words are others, and this is not run. */
const TOOLS = /util-linux/.test(spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout ?? '') ? ['script'] : []

interface Shown {
  /** All that the terminal showed. */
  readonly text: string
  readonly code: number
}

/** Runs a program at a terminal, and types `keys` once it asks. */
async function atTerminal(words: readonly string[], asks: string, keys: string): Promise<Shown> {
  const quoted = words.map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(' ')
  const { PATH, NODE_COMPILE_CACHE } = process.env
  const env = { PATH, NODE_COMPILE_CACHE, TERM: 'xterm', VIGENCIA_KEY: 'k', SNVS_URL: 'http://127.0.0.1:4' }
  const child = spawn('script', ['-qec', quoted, '/dev/null'], { env, stdio: ['pipe', 'pipe', 'inherit'] })
  let text = ''
  child.stdout.setEncoding('utf8')
  child.stdout.on('data', (part: string) => {
    const before = text
    text += part
    if (!before.includes(asks) && text.includes(asks)) child.stdin.write(keys)
  })
  const [code] = (await once(child, 'close')) as [number]
  return { text, code }
}

const node = (script: string) => [process.execPath, '--input-type=module', '-e', script]
const reads = (echo: string) =>
  node(`import { readLine } from '${READ_LINE}'
    const line = await readLine('the key', process.stdin, process.stderr, '${echo}')
    console.log('it has ' + line.length + ' characters')`)
const EXPORT = [process.execPath, MAIN, 'citizens', 'export']

describe.each(TOOLS)('at a terminal of its own (%s)', () => {
  test('a secret that is typed is not shown, and what is no secret is', async () => {
    const hidden = await atTerminal(reads('hidden'), 'The key: ', 'Zqxj-secret\r')
    expect(hidden).toMatchObject({ code: 0, text: expect.stringContaining('it has 11 characters') })
    expect(hidden.text).not.toContain('Zqxj')
    expect((await atTerminal(reads('shown'), 'The key: ', 'Zqxj-secret\r')).text).toContain('Zqxj-secret')
  })

  test('a document number is asked for, and is no word of the command', async () => {
    const shown = await atTerminal(EXPORT, 'The document number of the person: ', '34000123\r')
    expect(shown).toMatchObject({ code: 1, text: expect.stringContaining('No Vigencia answers') })
  })

  test('Ctrl-C leaves at once: exit 130, on a line of its own, without a word', async () => {
    const { code, text } = await atTerminal(EXPORT, 'The document number of the person: ', '34\u0003')
    expect({ code, after: text.split('34')[1] }).toEqual({ code: 130, after: '\r\n' })
  })

  test('who ends the input has said nothing: exit 2', async () => {
    const { code, text } = await atTerminal(EXPORT, 'The document number of the person: ', '\u0004')
    expect({ code, says: text.includes('Standard input is empty') }).toEqual({ code: 2, says: true })
  })
})
