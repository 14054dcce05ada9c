import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { inBrowser } from './support/browser/in-browser.ts'
import { seriousFindings } from './support/browser/serious-findings.ts'

// What the tests of the console stand on: faults of a page are found, and no browser outlives its test.

const START = '<!doctype html><html lang="en"><head><title>A page</title></head><body><main><h1>A page</h1></main>'
const PROGRAM = `
  const path = location.pathname.slice('/app/'.length)
  const body = document.body
  const image = document.createElement('img')
  if (path === 'unnamed') document.querySelector('main').append(image)
  if (path === 'thrown') Promise.reject(new Error('nobody catches it'))
  if (path === 'said') console.error('something is wrong')
  if (path === 'inline') document.head.append(Object.assign(document.createElement('script'), { textContent: 'document.title = 1' }))
  if (path === 'style') body.setAttribute('style', 'color: red')
  if (path === 'html') body.innerHTML = '<b>x</b>'
  if (path === 'elsewhere') fetch('https://elsewhere.example/').catch(() => {})
  if (path === 'key') fetch('/v1/tenant').then((answer) => answer.json()).then(({ name }) => { document.title = name })
  if (path === 'today') document.title = new Date().toISOString() + navigator.language + matchMedia('(prefers-color-scheme: dark)').matches
  body.dataset.done = ''`

const folder = await mkdtemp(join(tmpdir(), 'pages-'))
await mkdir(join(folder, 'assets'))
await writeFile(
  join(folder, 'index.html'),
  `${START}<script type="module" src="/app/assets/a.js"></script></body></html>`,
)
await writeFile(join(folder, 'assets/a.js'), PROGRAM)
afterAll(() => rm(folder, { recursive: true }))

inBrowser(
  'a page in the browser',
  (site) => {
    const open = async (path: string) => {
      const page = await site().open(`/app/${path}`)
      await page.waitForSelector('main', { state: 'attached' })
      return page
    }

    test('without a fault has none', async () => {
      expect(await seriousFindings(await open(''))).toEqual([])
      expect(await site().closePages()).toEqual([])
    })

    test.each([
      ['thrown', /^not caught: nobody catches it$/],
      ['said', /^error: something is wrong$/],
      ['inline', /Trusted|Content Security Policy/],
      ['style', /Content Security Policy/],
      ['html', /TrustedHTML/],
      ['elsewhere', /Content Security Policy/],
    ])('that is at fault (%s) fails its test', async (path, fault) => {
      await open(path)
      await vi.waitFor(() => expect(site().faults).toContainEqual(expect.stringMatching(fault)), { timeout: 30_000 })
      await site().closePages()
    })

    test('that keeps somebody out is found by axe', async () => {
      expect(await seriousFindings(await open('unnamed'))).toEqual([expect.stringMatching(/^image-alt: .*: img$/)])
    })

    test('is signed in as the demo, or as nobody', async () => {
      const demo = await open('key')
      await expect.poll(() => demo.title()).toBe('Clínica Horizonte (demo)')
      const nobody = await site().open('/app/', { session: null })
      expect(await nobody.evaluate(async () => (await fetch('/v1/tenant')).status)).toBe(401)
    })

    test("has the services' day, and the language and theme that were asked for", async () => {
      const page = await site().open('/app/today', { language: 'es-PE', theme: 'dark' })
      await vi.waitFor(async () => expect(await page.title()).toBe('2026-04-14T15:00:00.000Zes-PEtrue'), {
        timeout: 30_000,
      })
    })

    test('of a process that is killed ends with it', async () => {
      const script = `
        import { startBrowser } from '${new URL('support/browser/start-browser.ts', import.meta.url).href}'
        const browser = await startBrowser()
        await (await browser.newPage()).goto('about:blank')
        console.log('opened')
        setInterval(() => {}, 1000)`
      const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      await once(child.stdout, 'data')
      const started = await descendantsOf(child.pid as number)
      expect(started.length).toBeGreaterThan(2)
      child.kill('SIGKILL')
      await vi.waitFor(async () => expect(await running(started)).toEqual([]), { timeout: 30_000 })
    })
  },
  { api: { CONSOLE_DIR: folder } },
)

/** A process's parent and state as Linux tells them; null: it is gone. */
async function statusOf(pid: number | string): Promise<{ parent: number; isOver: boolean } | null> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null)
  const [, state, parent] = /\) (\w) (\d+)/.exec(text ?? '') ?? []
  return parent === undefined ? null : { parent: Number(parent), isOver: state === 'Z' || state === 'X' }
}

async function descendantsOf(pid: number): Promise<number[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const parents = new Map(
    await Promise.all(pids.map(async (one) => [Number(one), (await statusOf(one))?.parent] as const)),
  )
  const childrenOf = (of: number): number[] =>
    [...parents].flatMap(([child, parent]) => (parent === of ? [child, ...childrenOf(child)] : []))
  return childrenOf(pid)
}

async function running(pids: readonly number[]): Promise<number[]> {
  const all = await Promise.all(pids.map(async (pid) => ({ pid, status: await statusOf(pid) })))
  return all.filter(({ status }) => status !== null && !status.isOver).map(({ pid }) => pid)
}
