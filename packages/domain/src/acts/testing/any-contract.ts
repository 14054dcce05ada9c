import fc from 'fast-check'
import { dayNumberOf, dayOf } from '../../calendar/day.ts'
import type { Percent } from '../../money/percent.ts'
import { fewQualified } from './any-qualifiers.ts'
import { anyRules, CHAPTERS, fewRules, PORTES } from './any-rules.ts'
import { CODES, decimal, nullOr, orLeftOut, PACKAGE_CODE, percent, seldom, someOf } from './any-value.ts'
import { PLAIN_ROW, type PlainCode, type PlainContract, type PlainPackage } from './plain-contract.ts'

/** Some are equal often, so that ties are met. */
const worth = fc.oneof(fc.constantFrom(1_000_000n, 5_000_100n, 3_333_300n, 800_000n), decimal(2_000))
const cents = fc.integer({ min: 0, max: 500_000 })
const ordinary = { fixed: fc.boolean(), package: fc.constant(null) }

const anyCode: fc.Arbitrary<PlainCode> = fc.record({
  list: fc.constantFrom('first', 'first', 'first', 'first', 'first', 'first', 'first', 'second', 'second', 'none'),
  porte: fc.option(fc.constantFrom(...PORTES), { nil: null, freq: 9 }),
  porteFraction: nullOr(fc.constantFrom(10_000n, 2_500n, 100n)),
  ucoQuantity: fc.oneof(fc.constant(75_000n), decimal(50)),
  filmM2: nullOr(decimal(2)),
  films: nullOr(fc.integer({ min: 0, max: 4 })),
  outright: seldom(worth),
  units: fc.constantFrom(1, 1, 1, 7),
  auxiliaries: fc.option(fc.constantFrom(0, 1, 2, 3, 4, 4, 4), { nil: null, freq: 9 }),
  anaesthesiaPorte: nullOr(fc.constantFrom(0, 1, 2, 3, 4, 5, 6, 7, 8)),
  chapter: fc.option(fc.constantFrom(...CHAPTERS), { nil: null, freq: 2 }),
  override: seldom(fc.record({ cents: fc.option(cents, { nil: null, freq: 9 }), ...ordinary })),
})

const anyPackage: fc.Arbitrary<PlainPackage> = fc.record({
  includes: someOf(CODES),
  limits: fc.dictionary(fc.constantFrom(...CODES), fc.integer({ min: 1, max: 5 }), { maxKeys: 3 }),
})

/** The codes of a contract, and a package that includes some of them. */
const anyCodes = fc.tuple(fc.tuple(...CODES.map(() => anyCode)), cents, anyPackage).map(([rows, price, of]) => {
  const codes = new Map(CODES.map((code, i) => [code, rows[i] as PlainCode]))
  return codes.set(PACKAGE_CODE, { ...PLAIN_ROW, override: { cents: price, fixed: false, package: of } })
})

const porteValues = fc
  .tuple(...PORTES.map(() => worth))
  .map((values) => new Map(PORTES.map((name, i) => [name, values[i] as bigint])))

const adjustment = fc.integer({ min: -500_000, max: 500_000 }).map((scaled) => scaled as Percent)

/** Half of the contracts have none. */
const anyRulesForSome = fc.oneof(
  fc.constant([]),
  fewQualified(fc.record({ rules: fewRules })).map((all) =>
    all.map(({ plan_id, accommodation, provider_id, specialty, rules }) => ({
      plan: plan_id ?? null,
      place: accommodation ?? null,
      provider: provider_id ?? null,
      specialty: specialty ?? null,
      rules,
    })),
  ),
)

const anyContract = (...from: readonly string[]): fc.Arbitrary<PlainContract> =>
  fc.record({
    from: fc.constantFrom(...from).map((day) => dayNumberOf(dayOf(day))),
    rules: anyRules,
    some: anyRulesForSome,
    porteValues,
    ucoValue: fc.oneof(fc.constant(180_000n), decimal(40)),
    filmValue: decimal(40),
    percentage: nullOr(percent(80, 110)),
    adjustments: fc.array(adjustment, { maxLength: 2 }),
    factors: nullOr(
      fc.record({
        porte: orLeftOut(percent(80)),
        uco: orLeftOut(percent(100)),
        film: orLeftOut(percent(70)),
        anaesthesia: orLeftOut(percent(90)),
      }),
    ),
    second: fc.record({ percentage: nullOr(percent(80, 110)), fixed: fc.boolean() }),
    codes: anyCodes,
  })

/** One or two; before the first there may be days of an act. */
export const anyContracts = fc
  .tuple(
    anyContract('2024-01-01', '2024-01-01', '2024-01-01', '2024-01-01', '2026-03-07'),
    seldom(anyContract('2026-03-08', '2026-06-04')),
  )
  .map(([first, next]) => (next === null ? [first] : [first, next]))
