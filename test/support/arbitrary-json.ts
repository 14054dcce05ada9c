import fc from 'fast-check'

type Schema = Readonly<Record<string, unknown>>
type Arb = fc.Arbitrary<unknown>

/** What no field asked for: sent as it is, wherever it is. */
const STRANGE: readonly unknown[] = [
  null, true, 0, -1, 1.5, 1e21, Number.MAX_SAFE_INTEGER, -0.00001, '', ' ', '\0', '\ud800', '%', '_', "'", '🏥', '9999-12-31', '0000-00-00', [], {}, [null], 'x'.repeat(600),
] // prettier-ignore

const DAYS = [
  '1899-12-31',
  '1900-01-01',
  '2024-02-29',
  '2025-12-31',
  '2026-01-01',
  '2026-06-14',
  '2026-06-15',
  '2026-06-16',
  '2026-12-31',
  '2027-01-01',
  '2027-02-29',
  '2200-12-31',
  '2201-01-01',
]
const INSTANTS = [
  '2026-06-15T15:00:00Z',
  '2026-06-15T12:00:00-03:00',
  '2026-06-15T15:00:00.000001Z',
  '1900-01-01T00:00:00Z',
  '2200-12-31T23:59:59.999999999Z',
  '2026-06-15',
  '+275760-09-13T00:00:00Z',
  '-271821-04-20T00:00:00Z',
]

/**
 * Input by a JSON schema: mostly what fits, often at its borders or one beyond, now and then something strange.
 * Few different texts and days, so that the same come again and stand in each other's way.
 */
export function arbitraryBy(schema: Schema, definitions: Schema = (schema['$defs'] ?? {}) as Schema): Arb {
  return fc.oneof(
    { weight: 40, arbitrary: fitting(schema, definitions) },
    { weight: 1, arbitrary: fc.constantFrom(...STRANGE) },
  )
}

function fitting(schema: Schema, definitions: Schema): Arb {
  const inner = (part: unknown) => arbitraryBy(part as Schema, definitions)
  if (typeof schema['$ref'] === 'string') return freeJson()
  const options = (schema['anyOf'] ?? schema['oneOf']) as Schema[] | undefined
  if (options !== undefined) return fc.oneof(...options.map(inner))
  if (Array.isArray(schema['allOf'])) return inner(schema['allOf'][0])
  if (Array.isArray(schema['enum'])) return fc.constantFrom(...(schema['enum'] as unknown[]))
  switch (schema['type']) {
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    case 'integer':
    case 'number':
      return numbers(schema)
    case 'string':
      return texts(schema)
    case 'array':
      return fc.array(inner(schema['items'] ?? {}), {
        minLength: (schema['minItems'] as number | undefined) ?? 0,
        maxLength: 4,
      })
    case 'object':
      return objects(schema, inner)
    default:
      return freeJson()
  }
}

function objects(schema: Schema, inner: (part: unknown) => Arb): Arb {
  const properties = (schema['properties'] ?? {}) as Schema
  if (Object.keys(properties).length === 0)
    return fc.dictionary(fc.constantFrom('a', 'b', '1A', ' ', ''), inner(schema['additionalProperties'] ?? {}), {
      maxKeys: 3,
    })
  const required = (schema['required'] ?? []) as string[]
  // a field that is needed is left out now and then, one that is not about half the time
  const fields = Object.entries(properties).map(([name, part]) =>
    fc
      .option(inner(part), { nil: undefined, freq: required.includes(name) ? 50 : 1 })
      .map((value) => [name, value] as const),
  )
  return fc.tuple(...fields).map((entries) => Object.fromEntries(entries.filter(([, value]) => value !== undefined)))
}

function numbers({ type, minimum, maximum }: Schema): Arb {
  const least = typeof minimum === 'number' ? Math.max(minimum, -1e6) : -10
  const most = typeof maximum === 'number' ? Math.min(maximum, 1e15) : 1e6
  const borders = [least - 1, least, least + 1, most - 1, most, most + 1]
  const inside =
    type === 'integer'
      ? fc.integer({ min: 0, max: 20 })
      : fc.constantFrom(0, 0.5, 12.3456, 33.3333, 70, 99.9999, 12.34567)
  return fc.oneof({ weight: 6, arbitrary: inside }, { weight: 1, arbitrary: fc.constantFrom(...borders) })
}

function texts({ format, pattern, maxLength, minLength }: Schema): Arb {
  if (format === 'date') return fc.constantFrom(...DAYS)
  if (format === 'date-time') return fc.constantFrom(...INSTANTS)
  if (format === 'uuid' || typeof pattern === 'string') return fc.uuid()
  const most = Math.min((maxLength as number | undefined) ?? 20, 300)
  const least = (minLength as number | undefined) ?? 0
  const borders = [least - 1, least, most, most + 1].filter((length) => length >= 0).map((length) => 'a'.repeat(length))
  return fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom('10101012', '40304361', 'Unimed', 'CBHPM-24', 'x', '12,00') },
    { weight: 1, arbitrary: fc.constantFrom(...borders) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  )
}

function freeJson(): Arb {
  return fc.jsonValue({ maxDepth: 3 })
}
