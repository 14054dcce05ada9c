import { readFile } from 'node:fs/promises'
import { Hono } from 'hono'

/** `/docs`: the operations to read and try, by Scalar. Its script is served from here: the page asks nobody else. */
export function docsRoutes(title: string): Hono {
  const app = new Hono()
  const script = new URL('./browser/standalone.js', import.meta.resolve('@scalar/api-reference'))
  let loaded: Promise<Uint8Array<ArrayBuffer>> | undefined
  app.get('/docs', (http) => {
    http.header('content-security-policy', POLICY)
    return http.html(page(title))
  })
  app.get('/docs/scalar.js', async (http) => {
    loaded ??= readFile(script) as Promise<Uint8Array<ArrayBuffer>>
    return http.body(await loaded, 200, {
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=3600',
    })
  })
  app.get('/docs/start.js', (http) => http.body(START, 200, { 'content-type': 'text/javascript; charset=utf-8' }))
  return app
}

const POLICY =
  "default-src 'self'; script-src 'self' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'"

const START = `Scalar.createApiReference('#app', { url: '/openapi.json', withDefaultFonts: false, telemetry: false, hideClientButton: true, showDeveloperTools: 'never', mcp: { disabled: true }, agent: { disabled: true } })\n`

function page(title: string): string {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title></head>
<body><div id="app"></div><script src="/docs/scalar.js"></script><script src="/docs/start.js"></script></body>
</html>
`
}
