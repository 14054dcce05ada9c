import { setTimeout as sleep } from 'node:timers/promises'
import type { Call } from '../../bench/tenant/scheduling.ts'

/** Somebody who goes on changing contracts while prices are asked. */
export interface SoakWriter {
  /** Paths of quotes whose prices it changes. */
  readonly paths: readonly string[]
  /** Commands that were carried out so far. */
  done(): number
  /** Whether one failed, and none comes after it. */
  isBroken(): boolean
  /** Ends after the command that is under way. @throws what a command failed with */
  stop(): Promise<void>
}

const CODES = Array.from({ length: 20 }, (_, i) => String(500 + i))
/** Between two commands. */
const PAUSE_MS = 250

/** Changes self-pay prices that are asked for, and puts new contracts in force and adjusts them; what one price costs stays one row. */
export async function startWriter(call: Call): Promise<SoakWriter> {
  const { id: selfPay } = await call('POST', '/convenios', { name: 'Self-pay', payment_type: 'particular' })
  const price = (code: string, price_cents: number) => ({
    procedure_code: code,
    procedure_name: `Procedure ${code}`,
    price_cents,
  })
  const entries: string[] = []
  for (const [i, code] of CODES.entries())
    entries.push((await call('POST', `/convenios/${selfPay}/particular-prices`, price(code, i))).id)
  let [done, stopping, broken] = [0, false, false]

  async function changePrice(): Promise<void> {
    const at = done % CODES.length
    const body = { ...price(CODES[at] as string, 100 + done), notes: null, metadata: null, valid_from: '2024-01-01' }
    await call('PUT', `/convenios/${selfPay}/particular-prices/${entries[at]}`, body)
  }
  async function adjustContract(): Promise<void> {
    const { id } = await call('POST', '/convenios', { name: `Convenio of change ${done}`, payment_type: 'convenio' })
    const contracts = `/convenios/${id}/contracts`
    const period = await call('POST', contracts, { start_date: '2024-01-01' })
    await call('POST', `${contracts}/${period.id}/overrides/bulk`, { items: CODES.map((procedure_code) => ({ procedure_code, price_cents: 1000 })) }) // prettier-ignore
    await call('PATCH', `${contracts}/${period.id}/activate`)
    await call('POST', `${contracts}/${period.id}/reajuste`, { new_start_date: '2024-07-01', reajuste_percent: 8.5 })
  }
  async function write(): Promise<void> {
    while (!stopping) {
      await (done % 10 === 9 ? adjustContract() : changePrice())
      done += 1
      await sleep(PAUSE_MS)
    }
  }
  const written = write()
  written.catch(() => (broken = true)) // told by stop
  return {
    paths: CODES.map(
      (code) => `/v1/scheduling/convenios/${selfPay}/quote?procedure_code=${code}&event_date=2024-05-05`,
    ),
    done: () => done,
    isBroken: () => broken,
    async stop() {
      stopping = true
      await written
    },
  }
}
