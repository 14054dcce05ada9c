import { Hono, type Context } from 'hono'
import { isAmong } from '@vigencia/server/docs/entity-tags.ts'
import { START_PAGE, type BuiltFile, type BuiltFiles } from './built-files.ts'
import { ASK_AGAIN_SECONDS, NOT_BUILT_PAGE } from './not-built-page.ts'
import { PAGE_HEADERS } from './page-headers.ts'

const HOME = '/app/'

/**
 * The console under `/app/`: the files that were built, and for every other address its start page, whose program
 * shows what the address names. `/` leads a browser there, and is unknown to every other caller.
 */
export function consoleRoutes(built: BuiltFiles): Hono {
  const app = new Hono()
  // not by GET alone: another method of `/` stays as unknown as it was
  app.all('/', (http, next) => (isBrowser(http) ? Promise.resolve(http.redirect(HOME, 302)) : next()))
  app.get('/app', (http) => http.redirect(HOME, 301))
  app.get('/app/*', async (http, next) => {
    const files = await built()
    const name = http.req.path.slice(HOME.length)
    if (files === null) return isPart(name) ? next() : notBuilt(http)
    const file = files.get(name) ?? (isPart(name) ? undefined : files.get(START_PAGE))
    return file === undefined ? next() : answered(http, file)
  })
  return app
}

function isBrowser({ req }: Context): boolean {
  return (req.method === 'GET' || req.method === 'HEAD') && req.header('accept')?.includes('text/html') === true
}

/** A file of the console, and no address of a screen: it is there, or it is not. */
function isPart(name: string): boolean {
  return name.startsWith('assets/') || /\.\w+$/.test(name)
}

function notBuilt(http: Context): Response {
  const headers = { ...PAGE_HEADERS, 'cache-control': 'no-store', 'retry-after': String(ASK_AGAIN_SECONDS) }
  return http.html(NOT_BUILT_PAGE, 503, headers)
}

async function answered(http: Context, file: BuiltFile): Promise<Response> {
  const headers: Record<string, string> = {
    ...PAGE_HEADERS,
    etag: file.etag,
    vary: 'accept-encoding',
    'cache-control': file.isForEver ? 'public, max-age=31536000, immutable' : 'no-cache',
  }
  if (isAmong(http.req.header('if-none-match'), file.etag)) return http.body(null, 304, headers)
  const { bytes, encoding } = await file.bytesFor(http.req.header('accept-encoding') ?? '')
  headers['content-type'] = file.type
  if (encoding !== null) headers['content-encoding'] = encoding
  return http.body(bytes, 200, headers)
}
