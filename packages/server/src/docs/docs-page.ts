import { readFile } from 'node:fs/promises'
import { Hono } from 'hono'
import { documentRoutes } from './document-routes.ts'

/** A wire that is documented on a page of its own. */
export interface DocumentedWire {
  /** The name of its page, under `/docs`, and of its document, under `/openapi`: `gestion-clinica`. */
  readonly name: string
  readonly title: string
  /** The OpenAPI document, made when it is first asked for. */
  readonly document: () => Record<string, unknown>
}

/**
 * `/docs` shows the operations, to read and try, by Scalar. Its script is served from here, so the page calls nobody
 * else.
 * Other wires have theirs beside it, at `/docs/<name>`.
 */
export function docsRoutes(title: string, others: readonly DocumentedWire[] = []): Hono {
  const app = new Hono()
  const script = new URL('./browser/standalone.js', import.meta.resolve('@scalar/api-reference'))
  let loaded: Promise<Uint8Array<ArrayBuffer>> | undefined
  const pages = [
    { at: '/docs', title, document: '/openapi.json' },
    ...others.map((other) => ({ at: `/docs/${other.name}`, title: other.title, document: documentPath(other) })),
  ]
  for (const { at, title: its, document } of pages) {
    app.get(at, (http) => {
      http.header('content-security-policy', POLICY)
      return http.html(page(its, `${at}/start.js`))
    })
    app.get(`${at}/start.js`, (http) =>
      http.body(start(document), 200, { 'content-type': 'text/javascript; charset=utf-8' }),
    )
  }
  for (const other of others) app.route('/', documentRoutes(`/openapi/${other.name}`, other.document))
  app.get('/docs/scalar.js', async (http) => {
    loaded ??= readFile(script) as Promise<Uint8Array<ArrayBuffer>>
    return http.body(await loaded, 200, {
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=3600',
    })
  })
  return app
}

const POLICY =
  "default-src 'self'; script-src 'self' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'"

function documentPath({ name }: DocumentedWire): string {
  return `/openapi/${name}.json`
}

function start(document: string): string {
  return `Scalar.createApiReference('#app', { url: '${document}', withDefaultFonts: false, telemetry: false, hideClientButton: true, showDeveloperTools: 'never', mcp: { disabled: true }, agent: { disabled: true } })\n`
}

function page(title: string, script: string): string {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title></head>
<body><div id="app"></div><script src="/docs/scalar.js"></script><script src="${script}"></script></body>
</html>
`
}
