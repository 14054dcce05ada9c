import { randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'

/** More than this wait here, however slow the machine is. */
const MOST_CONNECTIONS = 100

/** A request of which many are made. Each is to be answered with its status. */
export interface Call {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly status: number
  readonly body?: () => unknown
}

export interface Called {
  /** How many of each method were answered as they should be. */
  readonly answered: Record<Call['method'], number>
  /** All others, with what was met instead. */
  readonly failed: Record<Call['method'], string[]>
}

/** Makes so many calls a second in turn, whether earlier ones are answered or not, until it is stopped. */
export function steadyCallers(url: string, key: string, calls: readonly Call[], perSecond: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: MOST_CONNECTIONS })
  const called: Called = { answered: { GET: 0, POST: 0 }, failed: { GET: [], POST: [] } }
  const underWay = new Set<Promise<void>>()
  const from = performance.now()
  let begun = 0

  async function make({ method, path, status, body }: Call): Promise<void> {
    const met = await answerOf(agent, url + path, key, method, body?.())
    if (met === String(status)) called.answered[method] += 1
    else called.failed[method].push(`${path}: ${met}`)
  }

  const pacing = setInterval(() => {
    for (; begun < ((performance.now() - from) / 1000) * perSecond; begun++) {
      const one = make(calls[begun % calls.length] as Call).finally(() => underWay.delete(one))
      underWay.add(one)
    }
  }, 5)
  return {
    async stop(): Promise<Called> {
      clearInterval(pacing)
      await Promise.all(underWay)
      agent.destroy()
      return called
    },
  }
}

/** The code of a problem, to tell who refused. */
function codeIn(text: string): string {
  const code = /"code":"(\w+)"/.exec(text)?.[1]
  return code === undefined ? '' : ` ${code}`
}

/** The status of the answer and its problem, or the code of the error. */
function answerOf(agent: Agent, url: string, key: string, method: string, body: unknown): Promise<string> {
  const ofBody = { 'content-type': 'application/json', 'idempotency-key': randomUUID() }
  const headers = { 'x-api-key': key, ...(method === 'POST' && ofBody) }
  return new Promise((resolve) => {
    request(url, { agent, method, headers }, (response) => {
      let text = ''
      response.on('data', (part) => (text += String(part)))
      response.on('end', () => resolve(`${response.statusCode}${codeIn(text)}`))
      response.on('error', () => resolve('cut'))
    })
      .on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message))
      .end(body === undefined ? undefined : JSON.stringify(body))
  })
}
