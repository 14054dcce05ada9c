import { breaking, compatible, isSame, objectAt, type Change, type Direction, type Json } from './change.ts'
import { pairAlternatives } from './schema-alternatives.ts'
import { valueChanges } from './value-changes.ts'

/** Compares schemas of two documents; a schema that has a name is compared once for each direction. */
export interface SchemaComparison {
  changes(where: string, before: Json, after: Json, direction: Direction): Change[]
}

export function schemaComparison(beforeDocument: Json, afterDocument: Json): SchemaComparison {
  const seen = new Set<string>()

  function changes(where: string, before: Json, after: Json, direction: Direction): Change[] {
    const names = [before['$ref'], after['$ref']]
    if (names[0] === undefined && names[1] === undefined) return alternativeChanges(where, before, after, direction)
    const comparison = JSON.stringify([...names, direction])
    if (seen.has(comparison)) return []
    seen.add(comparison)
    const name = String(names[1] ?? names[0])
    const place = `${name.slice(name.lastIndexOf('/') + 1)} (${direction === 'input' ? 'sent' : 'answered'})`
    const [was, is] = [resolve(beforeDocument, before), resolve(afterDocument, after)]
    return alternativeChanges(place, was, is, direction)
  }

  function alternativeChanges(where: string, before: Json, after: Json, direction: Direction): Change[] {
    if (before['$ref'] === undefined && isSame(before, after) && !JSON.stringify(before).includes('"$ref"')) return []
    const { pairs, gone, added } = pairAlternatives(
      resolverOf(beforeDocument),
      resolverOf(afterDocument),
      before,
      after,
    )
    const narrows = direction === 'input' ? gone : added
    const widens = direction === 'input' ? added : gone
    const keepsDefault = isSame(before['default'], after['default'])
    const verb = (list: string[]) => (list === gone ? 'may no longer be' : 'may also be')
    return [
      ...(direction === 'output' || keepsDefault
        ? []
        : [breaking(where, `is ${JSON.stringify(after['default'])} where it is not sent`)]),
      ...narrows.map((kind) => breaking(where, `${verb(narrows)} ${kind}`)),
      ...widens.map((kind) => compatible(where, `${verb(widens)} ${kind}`)),
      ...pairs.flatMap(([was, is]) => shapeChanges(where, was, is, direction)),
    ]
  }

  function shapeChanges(where: string, before: Json, after: Json, direction: Direction): Change[] {
    // an alternative may be a named schema itself
    if (before['$ref'] !== undefined || after['$ref'] !== undefined) return changes(where, before, after, direction)
    const inner = ['items', 'propertyNames', 'additionalProperties'].flatMap((part) => {
      const [was, is] = [before[part], after[part]]
      if (!isObject(was) || !isObject(is)) return isSame(was, is) ? [] : [openness(`${where} ${part}`, is, direction)]
      return changes(`${where}${part === 'items' ? '[]' : `.${part}`}`, was, is, direction)
    })
    return [
      ...valueChanges(where, before, after, direction),
      ...propertyChanges(where, before, after, direction),
      ...inner,
    ]
  }

  function propertyChanges(where: string, before: Json, after: Json, direction: Direction): Change[] {
    const earlier = objectAt(before, 'properties') as Record<string, Json>
    const later = objectAt(after, 'properties') as Record<string, Json>
    const isRequired = (schema: Json, name: string) => ((schema['required'] ?? []) as string[]).includes(name)
    const found = Object.entries(earlier).flatMap(([name, was]) => {
      const at = `${where}.${name}`
      const is = later[name]
      if (is === undefined) return [breaking(at, 'is gone')]
      const inner = changes(at, was, is, direction)
      const [needed, needs] = [isRequired(before, name), isRequired(after, name)]
      if (needed === needs) return inner
      const what = needs ? 'is required now' : 'may be missing now'
      return [needs === (direction === 'input') ? breaking(at, what) : compatible(at, what), ...inner]
    })
    for (const name of Object.keys(later)) {
      if (earlier[name] !== undefined) continue
      const breaks = direction === 'input' && isRequired(after, name)
      found.push(
        breaks ? breaking(`${where}.${name}`, 'is new and required') : compatible(`${where}.${name}`, 'is new'),
      )
    }
    return found
  }

  return { changes }
}

/** A part of a schema that came, went, or was closed. */
function openness(where: string, after: unknown, direction: Direction): Change {
  const isFree = after === undefined || after === true
  const what = isFree ? 'is free now' : 'is bound now'
  return isFree === (direction === 'output') ? breaking(where, what) : compatible(where, what)
}

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null

const resolverOf = (document: Json) => (schema: Json) => resolve(document, schema)

/** A reference leads to a named schema, which may be a reference itself. */
function resolve(document: Json, schema: Json): Json {
  const reference = schema['$ref']
  if (typeof reference !== 'string') return schema
  const name = reference.slice(reference.lastIndexOf('/') + 1)
  const found = objectAt(objectAt(document, 'components'), 'schemas')[name]
  if (found === undefined) throw new Error(`${reference} leads nowhere`)
  return resolve(document, found as Json)
}
