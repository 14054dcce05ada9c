import { expect } from 'vitest'
import { scenario } from '@vigencia/testing/fixtures/agreements/scenario.ts'
import type { RestAnswer, TestTenant } from '@vigencia/testing/stack/test-api.ts'
import { FAMILY, type Ledger } from '../model/ledger.ts'
import { ONE_UCO } from '../model/price-rules.ts'
import type { Publication } from '../model/publication-rules.ts'
import { wireDay } from './wire-day.ts'

/** The tables that each story finds published; T3 is by formula. */
export const TABLES: Ledger['tables'] = {
  T1: { B: 13_509, C: 20_005 },
  T2: { B: 14_443 },
  T3: { A: { porte: 5213, uco: 7 }, B: { porte: 1, uco: 3 } },
}

const PATH = '/v1/scheduling/price-tables'
const CSV = { 'content-type': 'text/csv' }
export const inUnits = (cents: number) => (cents / 100).toFixed(2)

export async function publishTables(clinic: TestTenant): Promise<void> {
  for (const [version, prices] of Object.entries(TABLES)) {
    const listed = Object.entries(prices)
    const plain = listed.flatMap(([code, one]) => (typeof one === 'number' ? [[code, inUnits(one)]] : []))
    if (plain.length > 0) await scenario(clinic).table(version, Object.fromEntries(plain))
    else await publishFormulas(clinic, version, listed.flatMap(([code, one]) => (typeof one === 'number' ? [] : [{ code, ...one }]))) // prettier-ignore
  }
}

/** Each procedure has a porte of its own. */
async function publishFormulas(
  clinic: TestTenant,
  version: string,
  rows: readonly { code: string; porte: number; uco: number }[],
) {
  const portes = Object.fromEntries(rows.map(({ code, porte }) => [`of ${code}`, inUnits(porte)]))
  const file = rows.map(({ code, uco }) => `${code},Procedure ${code},of ${code},,${uco},\n`).join('')
  const header = 'procedure_code,procedure_name,porte,porte_fraction,uco_quantity,film_m2\n'
  await must(clinic.rest('POST', PATH, { version, portes, uco_value: inUnits(ONE_UCO) }))
  await must(clinic.rest('POST', `${PATH}/${version}/import`, header + file, CSV))
  await must(clinic.rest('POST', `${PATH}/${version}/publish`))
}

async function must(answering: Promise<RestAnswer>): Promise<RestAnswer['body']> {
  const { status, body } = await answering
  expect(status, JSON.stringify(body)).toBeLessThan(300)
  return body
}

/** The family of one story, which no other one names. */
export interface StoryFamily {
  /** What a table of the model is called in this story. */
  readonly nameOf: (table: string | null) => string | null
  publish(publication: Publication): Promise<RestAnswer>
}

export function storyFamily(clinic: TestTenant): StoryFamily {
  const name = `F${crypto.randomUUID().slice(0, 6)}`
  const versions = new Map<number, string>()
  let made = 0

  async function fill(path: string, prices: Publication['prices']): Promise<RestAnswer> {
    const rows = Object.entries(prices).map(([code, cents]) => `${code},Procedure ${code},${inUnits(cents)}\n`)
    await must(clinic.rest('POST', `${path}/import`, `procedure_code,procedure_name,price\n${rows.join('')}`, CSV))
    return clinic.rest('POST', `${path}/publish`)
  }

  return {
    nameOf: (table) => (table === FAMILY ? name : table),
    async publish({ prices, from, isErrata }) {
      if (isErrata) {
        const path = `${PATH}/${versions.get(from)}/errata`
        const { errata } = await must(clinic.rest('POST', path, {}))
        return fill(`${path}/${errata}`, prices)
      }
      const version = `${name}${(made += 1).toString(36)}`
      await must(clinic.rest('POST', PATH, { version, family: name, valid_from: wireDay(from) }))
      const answer = await fill(`${PATH}/${version}`, prices)
      if (answer.status < 300) versions.set(from, version)
      return answer
    },
  }
}
