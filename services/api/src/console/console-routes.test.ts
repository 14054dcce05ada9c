import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestStack, type TestStack } from '@vigencia/testing/stack/start-test-stack.ts'

const PROGRAM = `console.log(${JSON.stringify('x'.repeat(2_000))})`
const START = '<!doctype html><html lang="en"><script type="module" src="/app/assets/a-1.js"></script></html>'

let folder: string
let stack: TestStack<{ api: {}; own: true }>
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'console-'))
  stack = await startTestStack({ api: { CONSOLE_DIR: join(folder, 'dist') }, own: true })
})
afterAll(async () => {
  await stack.close()
  await rm(folder, { recursive: true })
})

const BROWSER = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' }
const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  stack.api.service.app.request(path, { method, headers })

/** What a build leaves, as it appears: whole. */
async function build(files: Readonly<Record<string, string>>): Promise<void> {
  const made = join(folder, 'made')
  await mkdir(join(made, 'assets'), { recursive: true })
  for (const [name, text] of Object.entries(files)) await writeFile(join(made, name), text)
  await rm(join(folder, 'dist'), { recursive: true, force: true })
  await rename(made, join(folder, 'dist'))
}

describe('until it is built', () => {
  test('a page says so, and asks again by itself without a script', async () => {
    const response = await get('/app/price', BROWSER)
    expect(response.status).toBe(503)
    expect([response.headers.get('cache-control'), response.headers.get('retry-after')]).toEqual(['no-store', '2'])
    const page = await response.text()
    expect(page).toContain('<meta http-equiv="refresh" content="2">')
    expect(page).not.toContain('<script')
  })
})

describe('once it is built', () => {
  beforeAll(() =>
    build({ 'index.html': START, 'icon.svg': '<svg/>', 'assets/a-1.js': PROGRAM, '.digest': 'of the sources' }),
  )

  test.each(['/app/', '/app/price', '/app/agreements/017c3bf0-a880-79b3-bfef-1f2b204d45f1', '/app/sign-in/clinic'])(
    '%s is the start page, which is asked for anew and not sent twice',
    async (path) => {
      const response = await get(path, BROWSER)
      expect([response.status, await response.text()]).toEqual([200, START])
      expect(response.headers.get('cache-control')).toBe('no-cache')
      const etag = response.headers.get('etag') as string
      expect((await get(path, { ...BROWSER, 'if-none-match': etag })).status).toBe(304)
    },
  )

  test('its program is kept for ever, and comes in the form that a browser takes', async () => {
    const bytesOf = async (encoding: string) => {
      const response = await get('/app/assets/a-1.js', { 'accept-encoding': encoding })
      expect(response.headers.get('content-type')).toMatch(/^text\/javascript/)
      expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
      expect(response.headers.get('vary')).toBe('accept-encoding')
      return { encoding: response.headers.get('content-encoding'), bytes: Buffer.from(await response.arrayBuffer()) }
    }
    const [br, gzip, plain] = [await bytesOf('gzip, deflate, br'), await bytesOf('gzip'), await bytesOf('br;q=0')]
    expect([br.encoding, gzip.encoding, plain.encoding]).toEqual(['br', 'gzip', null])
    expect(brotliDecompressSync(br.bytes).toString()).toBe(PROGRAM)
    expect(gunzipSync(gzip.bytes).toString()).toBe(PROGRAM)
    expect(plain.bytes.toString()).toBe(PROGRAM)
    expect(br.bytes.length).toBeLessThan(PROGRAM.length / 10)
  })

  test.each([
    '/app/assets/gone-2.js',
    '/app/robots.txt',
    '/app/.digest',
    '/app/assets/../index.html/x.js',
    '/app/%2e%2e/package.json',
    '/app/..%2fpackage.json',
    '/apps',
    '/price',
  ])('%s is not there, and no start page stands in for it', async (path) => {
    const response = await get(path, BROWSER)
    expect(response.status).toBe(404)
    expect(response.headers.get('content-type')).toBe('application/problem+json')
  })

  test('no page takes anything but GET and HEAD', async () => {
    expect((await get('/app/price', BROWSER, 'POST')).status).toBe(404)
    const head = await get('/app/price', BROWSER, 'HEAD')
    expect([head.status, await head.text()]).toEqual([200, ''])
  })

  test('every answer lets a page do no more than it must: no inline script, no frame, no other host', async () => {
    for (const path of ['/app/', '/app/assets/a-1.js', '/app/icon.svg']) {
      const { headers } = await get(path, BROWSER)
      const policy = headers.get('content-security-policy')
      expect(policy).toContain("default-src 'self'; ")
      expect(policy).toContain("frame-ancestors 'none'")
      expect(policy).toContain("require-trusted-types-for 'script'")
      expect(policy).not.toContain('unsafe')
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('same-origin')
      expect(headers.get('permissions-policy')).toContain('geolocation=()')
    }
  })

  test('a new build is taken at once, and a page of the one before finds its parts', async () => {
    await build({ 'index.html': START.replace('a-1', 'b-2'), 'assets/b-2.js': PROGRAM })
    expect(await (await get('/app/price', BROWSER)).text()).toContain('b-2.js')
    expect((await get('/app/assets/b-2.js')).status).toBe(200)
    expect((await get('/app/assets/a-1.js')).status).toBe(200)
  })
})

describe('the root', () => {
  test('sends a browser to the console', async () => {
    const response = await get('/', BROWSER)
    expect([response.status, response.headers.get('location')]).toEqual([302, '/app/'])
    expect((await get('/app')).headers.get('location')).toBe('/app/')
  })

  test.each([
    ['GET', { accept: '*/*' }],
    ['GET', {}],
    ['POST', BROWSER],
    ['OPTIONS', BROWSER],
  ] as const)('is as unknown as ever to %s %j', async (method, headers) => {
    const response = await get('/', headers, method)
    expect([response.status, await response.json()]).toMatchObject([404, { code: 'no_such_route' }])
  })
})
