import { breaking, compatible, isSame, objectAt, type Change, type Json } from './change.ts'
import { operationChanges } from './operation-changes.ts'
import { schemaComparison } from './schema-changes.ts'

/** Every difference between two documents of one service, breaking ones first; none where they say the same. */
export function documentChanges(before: Json, after: Json): Change[] {
  if (isSame(withoutVersion(before), withoutVersion(after))) return []
  const schemas = schemaComparison(before, after)
  const earlier = operationsOf(before)
  const later = operationsOf(after)
  const changes = [
    ...[...earlier].flatMap(([address, operation]) => {
      const now = later.get(address)
      return now === undefined ? [breaking(address, 'is gone')] : operationChanges(address, operation, now, schemas)
    }),
    ...[...later.keys()].filter((address) => !earlier.has(address)).map((address) => compatible(address, 'is new')),
  ]
  if (!isSame(before['security'], after['security'])) changes.push(breaking('the document', 'asks for other keys'))
  if (changes.length === 0) changes.push(compatible('the document', 'says something in other words'))
  return changes.toSorted((a, b) => Number(b.isBreaking) - Number(a.isBreaking))
}

/** The version of the service is no part of what it promises: a release alone changes nothing for callers. */
function withoutVersion(document: Json): Json {
  return { ...document, info: { ...objectAt(document, 'info'), version: '' } }
}

/** By `POST /v1/scheduling/convenios`. */
function operationsOf(document: Json): Map<string, Json> {
  const paths = Object.entries(objectAt(document, 'paths') as Record<string, Record<string, Json>>)
  return new Map(
    paths.flatMap(([path, methods]) =>
      Object.entries(methods).map(
        ([method, operation]) => [`${method.toUpperCase()} ${path}`, withShared(document, operation)] as const,
      ),
    ),
  )
}

/** An operation with the shared parameters and answers that it refers to in their places. */
function withShared(document: Json, operation: Json): Json {
  const resolved = (part: Json): Json => {
    const reference = part['$ref']
    return typeof reference === 'string' ? partAt(document, reference) : part
  }
  const parameters = (operation['parameters'] as Json[] | undefined)?.map(resolved)
  const answers = Object.entries(objectAt(operation, 'responses') as Record<string, Json>)
  return {
    ...operation,
    ...(parameters !== undefined && { parameters }),
    responses: Object.fromEntries(answers.map(([status, answer]) => [status, resolved(answer)])),
  }
}

/** `#/components/responses/Failed` */
function partAt(document: Json, reference: string): Json {
  return reference
    .split('/')
    .slice(1)
    .reduce((part, name) => objectAt(part, name), document)
}
