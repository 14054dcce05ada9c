import { restPath } from '../quote/questions.ts'
import type { Known } from './growing-clinic.ts'

const CALLERS = 8

/** Asks each price and holds the answer against what is known. @throws at the first that differs */
export async function askKnown(url: string, key: string, prices: readonly Known[]): Promise<void> {
  const left = prices.values()
  const caller = async () => {
    for (const { question, cents } of left) {
      const answer = await fetch(url + restPath(question), { headers: { 'x-api-key': key } })
      const text = await answer.text()
      const { price_cents } = JSON.parse(text) as { price_cents?: number }
      if (price_cents !== cents) throw new Error(`${restPath(question)} must be ${cents} and answered ${text}`)
    }
  }
  await Promise.all(Array.from({ length: CALLERS }, caller))
}
