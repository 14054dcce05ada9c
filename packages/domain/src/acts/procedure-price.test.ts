import { expect, test } from 'vitest'
import { dayNumberOf, dayOf } from '../calendar/day.ts'
import { NO_PARTICULAR_PRICES } from '../pricing/particular-prices.ts'
import { centsColumn, indexPrices } from '../pricing/price-index.ts'
import { pricedPeriod } from '../pricing/priced-period.ts'
import type { SourceFacts } from '../pricing/priced-source.ts'
import { isDeclined, type Pricing } from '../pricing/pricing.ts'
import { indexParts } from '../pricing/table-parts.ts'
import { tablePrices } from '../pricing/table-prices.ts'
import { procedurePrice } from './procedure-price.ts'

const DAY = dayOf('2026-03-04')
const CODE = '30000001'
const VALUES = { portes: new Map(), uco: null, film: null }
const NO_PARTS = { porte: null, porteFraction: null, ucoQuantity: null, filmM2: null, filmIncidences: null }

/** A source, and how many assistants its row of the code foresees; null: it has none. */
type Source = readonly [more: Partial<SourceFacts>, auxiliaries: number | null]

/** How many assistants are foreseen beside an own price of the code. */
function foreseen(sources: readonly Source[], requested: Partial<Pricing['event']> = {}): number | null {
  const period = pricedPeriod({
    periodId: 'p',
    validity: { start: dayOf('2026-01-01'), end: null },
    sources: sources.map(([more], place) => ({ version: String(place), percentage: null, adjustments: [], ...more })),
    copayEnabled: false,
    copayPercent: null,
    copayCap: null,
    copayCapPer: 'line',
    requiresCardNumber: false,
    requiresAuthorization: false,
    typeRules: new Map(),
  })
  const price = procedurePrice({
    contract: {
      convenioId: 'c',
      revision: 1,
      paymentType: 'convenio',
      periods: [period],
      particularPrices: NO_PARTICULAR_PRICES,
      findsByForm: true,
    },
    period,
    prices: {
      overrides: indexPrices([[CODE, 700]], centsColumn),
      tables: sources.map(() => tablePrices([], [])),
      parts: sources.map(([, auxiliaries]) => {
        const row = { code: CODE, ...NO_PARTS, auxiliaries, anaesthesiaPorte: 5, chapter: '4' }
        return { rows: indexParts(auxiliaries === null ? [] : [row], VALUES), values: VALUES }
      }),
    },
    event: {
      procedureCode: CODE,
      day: dayNumberOf(DAY),
      appointmentTypeId: null,
      qualifiers: null,
      quantity: 1,
      codeTable: null,
      ...requested,
    },
    explained: false,
  })
  return isDeclined(price) ? expect.fail(price.detail) : price.price.auxiliaries
}

test.each<[string, readonly Source[], Partial<Pricing['event']>, number | null]>([
  ['the first', [[{}, 1], [{}, 2]], {}, 1], // prettier-ignore
  ['the one behind it', [[{}, null], [{}, 2]], {}, 2], // prettier-ignore
  ['none of another TISS table', [[{ codeTable: '20' }, 1], [{ codeTable: '22' }, 2]], { codeTable: '22' }, 2], // prettier-ignore
  ['none for somebody else', [[{ qualifiers: { plan_id: 'gold' } }, 1], [{}, 2]], {}, 2], // prettier-ignore
  ['none at all', [[{}, null]], {}, null],
])(
  'of an own price the sources that hold its code say how many assist: %s',
  (_name, sources, requested, auxiliaries) => {
    expect(foreseen(sources, requested)).toBe(auxiliaries)
  },
)
