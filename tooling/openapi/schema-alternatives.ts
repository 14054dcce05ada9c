import { objectAt, type Json } from './change.ts'

export interface PairedAlternatives {
  /** Those that are of one kind in both. */
  readonly pairs: readonly (readonly [before: Json, after: Json])[]
  /** The kinds that only the earlier schema has. */
  readonly gone: string[]
  /** The kinds that only the later one has. */
  readonly added: string[]
}

type Resolve = (schema: Json) => Json

/** The alternatives of two schemas, `anyOf` and lists of types alike, paired by what kind of value each describes. */
export function pairAlternatives(
  resolveBefore: Resolve,
  resolveAfter: Resolve,
  before: Json,
  after: Json,
): PairedAlternatives {
  const earlier = alternativesOf(before).map((schema) => ({ schema, kind: kindOf(resolveBefore(schema)) }))
  const later = alternativesOf(after).map((schema) => ({ schema, kind: kindOf(resolveAfter(schema)) }))
  const pairs: [Json, Json][] = []
  const gone: string[] = []
  for (const { schema, kind } of earlier) {
    const at = later.findIndex((candidate) => candidate.kind === kind)
    if (at === -1) gone.push(kind)
    else pairs.push([schema, later.splice(at, 1)[0]!.schema])
  }
  return { pairs, gone, added: later.map(({ kind }) => kind) }
}

function alternativesOf(schema: Json): Json[] {
  const listed = (schema['anyOf'] ?? schema['oneOf']) as Json[] | undefined
  if (listed !== undefined) return listed.flatMap(alternativesOf)
  const types = typesOf(schema)
  return types.length < 2 ? [schema] : types.map((type) => ofType(schema, type))
}

const ANY = ['string', 'number', 'boolean', 'null', 'array', 'object']

/** The types that a schema names. One that names none and bounds nothing takes any. */
function typesOf({ type, ...schema }: Json): readonly string[] {
  if (type !== undefined) return [type].flat() as string[]
  return ['enum', 'const', '$ref', 'allOf'].some((bound) => schema[bound] !== undefined) ? [] : ANY
}

/** The alternative of one type. What bounds other values says nothing of null. */
function ofType({ enum: values, ...schema }: Json, type: string): Json {
  if (type === 'null') return { type }
  return { ...schema, type, ...(values !== undefined && { enum: (values as unknown[]).filter((one) => one !== null) }) }
}

/** `string`, `null`, `object kind="gap"`: its type, and the members that tell it from other objects. */
function kindOf(schema: Json): string {
  if (schema['anyOf'] !== undefined || schema['oneOf'] !== undefined) return 'one of several'
  const type =
    schema['type'] === 'integer' ? 'number' : ((schema['type'] as string | undefined) ?? typeOfValues(schema))
  const tags = Object.entries(objectAt(schema, 'properties') as Record<string, Json>)
    .filter(([, property]) => property['const'] !== undefined)
    .map(([name, property]) => `${name}=${JSON.stringify(property['const'])}`)
  return [type, ...tags].join(' ')
}

/** A list of values that says no type is of the type of its first one. */
function typeOfValues({ enum: values, const: only }: Json): string {
  const [first] = [only ?? values].flat()
  return first === undefined ? 'any' : first === null ? 'null' : typeof first
}
