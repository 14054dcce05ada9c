import fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { API_DESCRIPTION } from '@vigencia/api/documentation.ts'
import { SERVICE_SETTINGS } from '@vigencia/cli/service-settings.ts'
import { iafaReportFile } from '@vigencia/contracts/insurance-plans/iafa-report-file.ts'
import { tedefLot } from '@vigencia/contracts/insurance-plans/tedef-lot.ts'
import { exportFile as exportLabMap } from '@vigencia/contracts/lab-map/export-file.ts'
import { exportFile as exportOverrides } from '@vigencia/contracts/overrides/export-file.ts'
import { exportFile as exportParticularPrices } from '@vigencia/contracts/particular-prices/export-file.ts'
import { exportTable as exportErrata } from '@vigencia/contracts/price-table-errata/export-table.ts'
import { exportTable } from '@vigencia/contracts/price-tables/export-table.ts'
import { NO_NAME } from '@vigencia/contracts/sentences/format-sentence.ts'
import { NOTHING_BETTER } from '@vigencia/contracts/sentences/sentence-of.ts'
import { SNVS_DESCRIPTION } from '@vigencia/snvs/documentation.ts'
import type { WireInput } from './support/call-operation.ts'
import { operations } from './support/operations.ts'
import { placesIn, withValueAt } from './support/places-in.ts'
import { schemasIn } from './support/schemas-in.ts'
import { isZodsOwn } from './support/zods-own.ts'

// What a schema says of what does not fit is read by people, at every door: it is said in our sentences, never in zod's.

/** Nobody sends this but the test: a sentence that holds it repeats what somebody sent. */
const CANARY = 'CANARIO'

const HOSTILE: readonly unknown[] = [
  undefined, null, true, 0, -1, 1.5, 1e21, -1e21, Number.NaN, Number.POSITIVE_INFINITY, 10n, Symbol(CANARY), '', ' ', CANARY, '\0', '\ud800', '\u200b', CANARY.repeat(2000), '2026-02-29', '9999-12-31', '17.38888', '1e400', '{', '{}', '[]', '"', [], [null], [CANARY, CANARY], Array(10_001).fill(null), {}, { [CANARY]: CANARY }, { '': 1 }, new Map(), new Set(),
] // prettier-ignore

const SEEDED = fc.sample(fc.anything({ maxDepth: 2, withNullPrototype: true }), { seed: 20_261_130, numRuns: 30 })

/** Cards that are served over REST alone stand in no router. */
const FILES = {
  iafaReportFile,
  tedefLot,
  exportLabMap,
  exportOverrides,
  exportParticularPrices,
  exportTable,
  exportErrata,
}

/** What an operator has written may be told them again. */
const SETTINGS = 'settings of'

const INPUTS: readonly (readonly [name: string, schema: z.core.$ZodType])[] = [
  ...operations.map(({ name, card }) => [name, card.input] as const),
  ...Object.entries(FILES).map(([name, card]) => [name, card.input] as const),
  ...Object.entries(SERVICE_SETTINGS).map(([name, schema]) => [`${SETTINGS} ${name}`, schema] as const),
]

const EXAMPLES = { ...API_DESCRIPTION.examples(), ...SNVS_DESCRIPTION.examples() }

const zodsOwn = z.locales.en().localeError

/** What is said of a value, and what zod would have said. */
function sentencesAbout(schema: z.core.$ZodType, value: unknown): { sentences: string[]; zods: Set<string> } {
  const zods = new Set<string>()
  const { error } = z.safeParse(schema, value, {
    error: (issue) => {
      const own = zodsOwn(issue)
      if (typeof own === 'string') zods.add(own)
      return undefined
    },
  })
  return { sentences: error?.issues.map(({ message }) => message) ?? [], zods }
}

function faultIn(sentence: string, zods: ReadonlySet<string>, mayQuote: boolean): string | null {
  if (zods.has(sentence) || isZodsOwn(sentence)) return "is zod's own"
  if ([NOTHING_BETTER, NO_NAME].some((nothing) => sentence.includes(nothing))) return 'does not say what would be right'
  if (mayQuote) return null
  if (sentence.includes(CANARY)) return 'repeats what was sent'
  return /^[a-z]/.test(sentence) && !sentence.endsWith('.') ? null : 'does not stand behind the name of a field'
}

type Tried = readonly [place: string, schema: z.core.$ZodType, value: unknown]

/** The faults of all that is said of hostile values, and how many different sentences there are. */
function faultsIn(tried: readonly Tried[]) {
  const faults = new Set<string>()
  const distinct = new Set<string>()
  for (const [place, schema, value] of tried) {
    const { sentences, zods } = sentencesAbout(schema, value)
    for (const sentence of sentences) {
      distinct.add(sentence)
      const fault = faultIn(sentence, zods, place.startsWith(SETTINGS))
      if (fault !== null) faults.add(`${place}: "${sentence.slice(0, 200)}" ${fault}`)
    }
  }
  return { faults: [...faults], count: distinct.size }
}

test('no field of a card or a setting is refused in words of zod, or without saying what would be right', () => {
  const seen = new Set<z.core.$ZodType>()
  const fields = INPUTS.flatMap(([name, input]) => schemasIn(input, name, seen))
  const { faults, count } = faultsIn(
    fields.flatMap(({ path, schema }) => [...HOSTILE, ...SEEDED].map((value): Tried => [path, schema, value])),
  )
  expect(faults).toEqual([])
  expect(count).toBeGreaterThan(100)
})

test('no call that fits but for one value is refused so either', () => {
  let next = 0
  // each place has some of the values, the next place the next of them
  const some = () => HOSTILE.filter((_, i) => (i + next) % 4 === 0)
  const calls = operations.flatMap(({ name, card }): Tried[] => {
    const { parameters, request } = EXAMPLES[name] ?? {}
    const input = { ...parameters, ...(typeof request === 'object' && request) } as WireInput
    return placesIn(input).flatMap(({ path }) => {
      next += 1
      return some().map((value): Tried => [`${name} ${path.join('.')}`, card.input, withValueAt(input, path, value)])
    })
  })
  const { faults, count } = faultsIn(calls)
  expect(faults).toEqual([])
  expect(count).toBeGreaterThan(100)
})
