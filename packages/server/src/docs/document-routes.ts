import { createHash } from 'node:crypto'
import { Hono } from 'hono'
import { isAmong } from './entity-tags.ts'

interface DocumentText {
  readonly text: string
  readonly etag: string
}

const JSON_TYPE = 'application/json'
/** RFC 9512. */
const YAML_TYPE = 'application/yaml'

/**
 * A document at `<path>.json` and at `<path>.yaml`. It is made when it is first asked for, and so is the writer of YAML
 * loaded then. It is not sent to whoever has it.
 */
export function documentRoutes(path: string, document: () => Record<string, unknown>): Hono {
  const app = new Hono()
  const asJson = once(async () => withTag(JSON.stringify(document())))
  const asYaml = once(async () => {
    const { stringify } = await import('yaml')
    return withTag(stringify(document(), { aliasDuplicateObjects: false, lineWidth: 0 }))
  })
  for (const [ending, type, read] of [
    ['json', JSON_TYPE, asJson],
    ['yaml', YAML_TYPE, asYaml],
  ] as const)
    app.get(`${path}.${ending}`, async (http) => {
      const { text, etag } = await read()
      const headers = { etag, 'cache-control': 'no-cache' }
      if (isAmong(http.req.header('if-none-match'), etag)) return http.body(null, 304, headers)
      return http.body(text, 200, { ...headers, 'content-type': `${type}; charset=utf-8` })
    })
  return app
}

function once<Value>(make: () => Value): () => Value {
  let made: Value | undefined
  return () => (made ??= make())
}

function withTag(text: string): DocumentText {
  return { text, etag: `"${createHash('sha256').update(text).digest('base64url')}"` }
}
