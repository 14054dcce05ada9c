import { makeApiService } from '@vigencia/api/service.ts'
import { readApiSettings } from '@vigencia/api/settings.ts'
import type { BenchDatabase } from '../harness/bench-database.ts'

/** One operation of the api under `/v1/scheduling`. @throws with what it answered, unless that is a success */
export type Call = <Answer = { id: string }>(method: string, path: string, body?: object) => Promise<Answer>

/** The operations themselves, to make what is measured with; the api runs in this process and ends with the stack. */
export async function schedulingIn(stack: AsyncDisposableStack, database: BenchDatabase, key: string): Promise<Call> {
  const service = await makeApiService(readApiSettings({ DATABASE_URL: database.serviceUrl, LOG_LEVEL: 'error' }))
  stack.defer(() => service.close())
  return callBy(key, (path, init) => service.app.request(path, init))
}

/** The operations of an api that runs elsewhere. */
export function schedulingAt(url: string, key: string): Call {
  return callBy(key, (path, init) => fetch(url + path, init))
}

function callBy(key: string, send: (path: string, init: RequestInit) => Response | Promise<Response>): Call {
  const headers = { 'x-api-key': key, 'content-type': 'application/json' }
  return async <Answer>(method: string, path: string, body?: object) => {
    const response = await send(`/v1/scheduling${path}`, {
      method,
      headers,
      ...(body && { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${text}`)
    return JSON.parse(text) as Answer
  }
}
