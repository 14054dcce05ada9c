import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { beforeAll, expect, test } from 'vitest'
import { buildConsoleOnce } from '../support/browser/built-console.ts'
import { ROOT } from '../support/markdown-files.ts'

// What a browser loads, by the list that Vite writes of what it has built.

const KIB = 1024
const FIRST_LOAD = 180 * KIB
const FURTHER_SCREEN = 60 * KIB
const HOME = 'src/screens/price/price-screen.tsx'
const BUILT = join(ROOT, 'services/console/dist')

interface Part {
  readonly file: string
  readonly imports?: readonly string[]
  readonly css?: readonly string[]
}

let parts: Readonly<Record<string, Part>>
beforeAll(async () => {
  await buildConsoleOnce()
  parts = JSON.parse(await readFile(join(BUILT, '.vite/manifest.json'), 'utf8')) as typeof parts
}, 120_000)

/** The files of a part and of all that it imports at once. */
function filesOf(name: string, seen = new Set<string>()): Set<string> {
  const part = parts[name] as Part
  for (const file of [part.file, ...(part.css ?? [])]) seen.add(file)
  for (const one of part.imports ?? []) if (!seen.has((parts[one] as Part).file)) filesOf(one, seen)
  return seen
}

async function gzipped(files: Iterable<string>): Promise<number> {
  const texts = await Promise.all([...files].map((file) => readFile(join(BUILT, file))))
  return texts.reduce((sum, bytes) => sum + gzipSync(bytes, { level: 9 }).length, 0)
}

const inKib = (bytes: number) => `${(bytes / KIB).toFixed(1)} KiB`

test('the first load, before any screen, stays within 180 KiB, with the words that all screens share', async () => {
  const files = [...filesOf('index.html'), ...filesOf('src/words/shared/pt-BR.po'), 'index.html']
  const size = await gzipped(files)
  const home = await gzipped(new Set([...files, ...filesOf(HOME)]))
  process.stdout.write(`First load of the console: ${inKib(size)} gzip; with the price, its home: ${inKib(home)}\n`)
  expect(size).toBeLessThanOrEqual(FIRST_LOAD)
})

test('the price, which is opened first, and each further screen stay within 60 KiB, with their words', async () => {
  const shell = filesOf('index.html')
  const withHome = new Set([...shell, ...filesOf(HOME)])
  const screens = Object.keys(parts).filter((name) => /^src\/screens\/.*-screen\.tsx$/.test(name))
  expect(screens.length).toBeGreaterThanOrEqual(12)
  const sizes: [string, number][] = []
  for (const name of screens) {
    const words = name.replace(/^(src\/screens\/[^/]+\/).*$/, '$1words/pt-BR.po')
    const own = [...filesOf(name), ...(parts[words] === undefined ? [] : filesOf(words))]
    const loaded = name === HOME ? shell : withHome
    sizes.push([name, await gzipped(own.filter((file) => !loaded.has(file)))])
  }
  for (const [name, size] of sizes) process.stdout.write(`  ${name}: ${inKib(size)} gzip\n`)
  expect(sizes.filter(([, size]) => size > FURTHER_SCREEN)).toEqual([])
})

test('nothing in it names another host, and nothing is an inline program', async () => {
  const page = await readFile(join(BUILT, 'index.html'), 'utf8')
  expect(page).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\son\w+=|https?:\/\//)
  expect(
    [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, path]) => path).filter((path) => !path?.startsWith('/app/')),
  ).toEqual([])
})
