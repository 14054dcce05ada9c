import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { alreadyReported } from '@vigencia/domain/case-reports/registry-texts.ts'

/** A case as the registry has it. */
export interface RemoteCase {
  readonly id: number
  readonly document: string
  readonly event: number
}

/** How the registry behaves to one report; `well`: takes it, or says that it is there. */
export type Act =
  | 'well'
  | 'reset_before'
  | 'reset_after'
  | 'silent_before'
  | 'silent_after'
  | {
      readonly status: number
      readonly body: string
      readonly headers?: Record<string, string>
      readonly commits?: boolean
    }

export interface ScriptedRegistry {
  readonly url: URL
  readonly book: RegistryBook
  /** Bodies of reports, in the order in which they came. */
  readonly received: string[]
  readonly headers: IncomingMessage['headers'][]
  /** Milliseconds until it answers. */
  delay: number
  act: (report: { readonly nth: number; readonly document: string; readonly event: number }) => Act
  codes: (headers: IncomingMessage['headers']) => { status: number; body: string }
  /** How it answers a sample or a result. */
  addition: (body: Readonly<Record<string, unknown>>) => { status: number; body: string }
  close(): Promise<void>
}

const success = (id: number) => ({ status: 'OK', timestamp: '22-11-2026 09:00:00', resultado: 'OK', id_caso: id })

export function refusalBody(errors: Record<string, string>, more: object = {}): string {
  const description = Object.values(errors).join(',')
  const timestamp = '22-11-2026 09:00:00'
  return JSON.stringify({
    status: 'BAD_REQUEST',
    timestamp,
    resultado: 'ERROR_DATOS',
    id_caso: null,
    description,
    errors,
    ...more,
  })
}

export interface Values {
  readonly status: number
  readonly text: string
}

/** What the registry has, and how it takes a report that reaches it. */
export class RegistryBook {
  readonly cases: RemoteCase[] = []
  /** Whether it refuses a second case of one person and event. */
  duplicateCheck = true
  #nextId = 2_106_719

  take(document: string, event: number): Values {
    const there = this.cases.find((one) => one.document === document && one.event === event)
    if (there !== undefined && this.duplicateCheck) {
      const { key, text } = alreadyReported(there.id)
      return { status: 400, text: refusalBody({ [key]: text }, { id_caso: there.id }) }
    }
    const id = this.#nextId++
    this.cases.push({ id, document, event })
    return { status: 200, text: JSON.stringify(success(id)) }
  }
}

/** What a scripted registry may have in its list, for who comes as `clinic`. */
export const CODES = {
  status: 200,
  body: JSON.stringify([
    {
      grupoEvento: 'Infecciones respiratorias agudas',
      evento: 'Caso sospechoso de COVID-19',
      idEvento: 307,
      idGrupoEvento: 113,
      idClasificacionManual: 752,
      clasificacionManual: 'Caso sospechoso',
    },
  ]),
}

/** A registry of one process that does what a test says, on a port of its own. */
export async function scriptedRegistry(): Promise<ScriptedRegistry> {
  const server = createServer((request, response) => void answer(request, response))
  const registry: ScriptedRegistry = {
    url: new URL('http://127.0.0.1'),
    book: new RegistryBook(),
    received: [],
    headers: [],
    delay: 0,
    act: () => 'well',
    codes: () => ({ status: 200, body: '[]' }),
    addition: (sent) => ({ status: 200, body: JSON.stringify({ ...sent, id: 1000 }) }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  registry.url.port = String((server.address() as AddressInfo).port)

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = Buffer.concat(await Array.fromAsync(request as AsyncIterable<Buffer>)).toString('utf8')
    registry.headers.push(request.headers)
    if (request.method === 'GET') {
      const { status, body: codes } = registry.codes(request.headers)
      return void response.writeHead(status, { 'content-type': 'application/json' }).end(codes)
    }
    registry.received.push(body)
    const report = JSON.parse(body)
    if (report.ciudadano === undefined) {
      const { status, body: added } = registry.addition(report)
      return void response.writeHead(status, { 'content-type': 'application/json' }).end(added)
    }
    const document = String(report.ciudadano.numeroDocumento)
    const event = Number(report.eventoCasoNominal.idEvento)
    const act = registry.act({ nth: registry.received.length, document, event })
    if (registry.delay > 0) await pause(registry.delay)
    if (act === 'reset_before') return void request.socket.resetAndDestroy()
    if (act === 'silent_before') return
    const output = typeof act === 'object' && act.commits !== true ? null : registry.book.take(document, event)
    if (act === 'reset_after') return void request.socket.resetAndDestroy()
    if (act === 'silent_after') return
    const { status, text } = typeof act === 'object' ? { status: act.status, text: act.body } : (output as Values)
    const headers = typeof act === 'object' ? act.headers : undefined
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(text)
  }

  return registry
}
