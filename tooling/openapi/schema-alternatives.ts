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
  const { type } = schema
  return Array.isArray(type) ? type.map((one: unknown) => ({ ...schema, type: one })) : [schema]
}

/** `string`, `null`, `object kind="gap"`: its type, and the members that tell it from other objects. */
function kindOf(schema: Json): string {
  if (schema['anyOf'] !== undefined || schema['oneOf'] !== undefined) return 'one of several'
  const type = schema['type'] === 'integer' ? 'number' : ((schema['type'] as string | undefined) ?? 'any')
  const tags = Object.entries(objectAt(schema, 'properties') as Record<string, Json>)
    .filter(([, property]) => property['const'] !== undefined)
    .map(([name, property]) => `${name}=${JSON.stringify(property['const'])}`)
  return [type, ...tags].join(' ')
}
