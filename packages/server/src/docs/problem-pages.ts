import { Hono } from 'hono'
import { html } from 'hono/html'
import { COMMAND_REFUSALS, COMMON_REFUSALS, type Operation } from '@vigencia/contracts/operation/operation.ts'
import { kindsOfProblems } from '../request/problem.ts'
import { REMEDIES } from './remedies/remedies.ts'

interface Named {
  readonly name: string
  readonly card: Operation
}

/** A page for each code of a problem, at `/docs/problems/{code}`, and a page that lists them. */
export function problemPages(operations: readonly Named[]): Hono {
  const app = new Hono()
  const kinds = kindsOfProblems()
  app.get('/docs/problems', (http) =>
    http.html(
      page('Problems', [
        html`<p>Each problem that the services answer, by its code.</p>`,
        html`<ul>
          ${kinds.map(({ code, status, title }) => html`<li><a href="/docs/problems/${code}">${code}</a> (${status}): ${title}</li>`)}
        </ul>`,
      ]),
    ),
  )
  app.get('/docs/problems/:code', (http, next) => {
    const kind = kinds.find(({ code }) => code === http.req.param('code'))
    if (kind === undefined) return next()
    const { code, status, title } = kind
    return http.html(
      page(code, [
        html`<p>${title}. The status is ${status}, and the type is <code>urn:vigencia:problem:${code}</code>.</p>`,
        html`<h2>What to do</h2>`,
        html`<p>${withCode(REMEDIES[code])}</p>`,
        html`<h2>Who answers with it</h2>`,
        whoAnswers(code, operations),
        html`<p><a href="/docs/problems">All problems</a></p>`,
      ]),
    )
  })
  return app
}

type Html = ReturnType<typeof html>

/** What stands between back quotes is code. */
function withCode(text: string): Html[] {
  return text.split('`').map((part, i) => (i % 2 === 0 ? html`${part}` : html`<code>${part}</code>`))
}

function whoAnswers(code: string, operations: readonly Named[]): Html {
  const has = (codes: readonly string[]) => codes.includes(code)
  if (has(COMMAND_REFUSALS)) return html`<p>Any command.</p>`
  const own = operations.filter(({ card }) => has(card.refusals))
  if (has(COMMON_REFUSALS) || own.length === 0) return html`<p>Any request.</p>`
  return html`<ul>
    ${own.map(({ card }) => html`<li><code>${card.route}</code>: ${card.summary}</li>`)}
  </ul>`
}

function page(title: string, parts: readonly Html[]): Html {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${title}</title>
      </head>
      <body>
        <h1>${title}</h1>
        ${parts}
      </body>
    </html>`
}
