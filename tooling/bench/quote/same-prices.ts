import { setTimeout as sleep } from 'node:timers/promises'

/** Compares what two servers answer, question by question. */
export interface PriceCheck {
  readonly compared: number
  /** @throws when they answer different prices, or no price. */
  compare(path: string): Promise<void>
  /** Compares path after path, now and then, as long as the work lasts. */
  during<T>(paths: readonly string[], work: () => Promise<T>): Promise<T>
}

const PAUSE_MS = 100
const MUST_AGREE = [
  'unit_price_cents',
  'price_cents',
  'copay_cents',
  'payer_cents',
  'patient_cents',
  'source',
  'period_id',
]

type Answer = Record<string, unknown>

/** @param unwrap the price in what a server answered */
export function priceCheck(
  ours: string,
  peer: string,
  headers: Record<string, string>,
  unwrap: (answer: Answer) => Answer = (answer) => answer,
): PriceCheck {
  let compared = 0

  async function ask(url: string, path: string): Promise<Answer> {
    const response = await fetch(url + path, { headers })
    const answer = (await response.json()) as Answer
    if (response.ok) return unwrap(answer)
    throw new Error(`${path} answered ${response.status}: ${JSON.stringify(answer)}`)
  }

  async function compare(path: string): Promise<void> {
    const [one, other] = await Promise.all([ask(ours, path), ask(peer, path)])
    const different = differenceOf(one, other)
    if (different !== null) throw new Error(`The servers do not agree on ${path}: ${different}`)
    compared += 1
  }

  return {
    get compared() {
      return compared
    },
    compare,
    async during(paths, work) {
      const done = new AbortController()
      const working = work().finally(() => done.abort())
      const [result] = await Promise.all([working, keepComparing(paths, done.signal)])
      return result
    },
  }

  async function keepComparing(paths: readonly string[], stop: AbortSignal): Promise<void> {
    for (let i = 0; !stop.aborted; i = (i + 1) % paths.length) {
      await compare(paths[i] ?? '')
      await sleep(PAUSE_MS, undefined, { signal: stop }).catch(() => undefined)
    }
  }
}

/** What two answers to one question say differently; null where they agree. */
export function differenceOf(one: Answer, other: Answer): string | null {
  const different = MUST_AGREE.filter((field) => one[field] !== other[field])
  if (different.length === 0) return null
  return different.map((field) => `${field} ${String(one[field])} and ${String(other[field])}`).join(', ')
}
