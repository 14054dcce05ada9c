import { Hono } from 'hono'
import { html } from 'hono/html'
import { COMMAND_REFUSALS, COMMON_REFUSALS, type Operation } from '@vigencia/contracts/operation/operation.ts'
import { kindsOfProblems } from '../request/problem.ts'

interface Named {
  readonly name: string
  readonly card: Operation
}

/** What to do about a problem, by its status. */
const REMEDIES: Readonly<Record<number, string>> = {
  400: 'The request cannot be read: send it otherwise.',
  401: 'Send a key that is known, and neither revoked nor expired.',
  403: 'Use a key with the scope that the operation names.',
  404: 'There is no such thing, or not for this tenant: look for it in its list.',
  405: 'Send one of the methods that the header Allow names.',
  408: 'The request came too slowly: send it again.',
  409: 'Something else stands against it: read anew, then decide.',
  412: 'It was changed since it was read: read it again, then decide.',
  413: 'Send less at once.',
  415: 'Send the media type that the operation names.',
  422: 'A field or a rule refuses it: detail and errors say which.',
  429: 'Wait as long as Retry-After says, and send it again.',
  500: 'It is a fault of ours, which is logged under its request_id: tell the operator.',
  503: 'Send it again after Retry-After. A command keeps its Idempotency-Key.',
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
        html`<p>${REMEDIES[status] ?? ''}</p>`,
        html`<h2>Who answers with it</h2>`,
        whoAnswers(code, operations),
        html`<p><a href="/docs/problems">All problems</a></p>`,
      ]),
    )
  })
  return app
}

type Html = ReturnType<typeof html>

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
