import { breaking, compatible, isSame, objectAt, type Change, type Direction, type Json } from './change.ts'
import type { SchemaComparison } from './schema-changes.ts'

/** What changed for callers of one operation. */
export function operationChanges(address: string, before: Json, after: Json, schemas: SchemaComparison): Change[] {
  const changes: Change[] = []
  if (before['operationId'] !== after['operationId'])
    changes.push(breaking(address, `was ${String(before['operationId'])}, is ${String(after['operationId'])}`))
  if (!isSame(before['security'], after['security'])) changes.push(breaking(address, 'asks for other keys'))
  changes.push(...parameterChanges(address, before, after, schemas))
  changes.push(...bodyChanges(`${address} body`, before, after, schemas))
  changes.push(...answerChanges(address, objectAt(before, 'responses'), objectAt(after, 'responses'), schemas))
  if (changes.length === 0 && !isSame(before, after)) return [compatible(address, 'is described in other words')]
  return changes
}

function parameterChanges(address: string, before: Json, after: Json, schemas: SchemaComparison): Change[] {
  const earlier = parametersOf(before)
  const later = parametersOf(after)
  const changes = [...earlier].flatMap(([name, was]) => {
    const where = `${address} ${name}`
    const is = later.get(name)
    // what is not known is refused, so who still sends it fails
    if (is === undefined) return [breaking(where, 'is gone')]
    const inner = schemas.changes(where, objectAt(was, 'schema'), objectAt(is, 'schema'), 'input')
    return was['required'] !== true && is['required'] === true ? [breaking(where, 'is required now'), ...inner] : inner
  })
  for (const [name, { required }] of later)
    if (!earlier.has(name)) changes.push(newInput(`${address} ${name}`, required === true))
  return changes
}

/** By `query event_date`. */
function parametersOf(operation: Json): Map<string, Json> {
  const parameters = (operation['parameters'] ?? []) as Json[]
  return new Map(parameters.map((parameter) => [`${String(parameter['in'])} ${String(parameter['name'])}`, parameter]))
}

function bodyChanges(where: string, before: Json, after: Json, schemas: SchemaComparison): Change[] {
  const was = before['requestBody'] as Json | undefined
  const is = after['requestBody'] as Json | undefined
  if (was === undefined) return is === undefined ? [] : [newInput(where, is['required'] === true)]
  if (is === undefined) return [breaking(where, 'is gone')]
  const inner = contentChanges(where, was, is, 'input', schemas)
  return was['required'] !== true && is['required'] === true ? [breaking(where, 'is required now'), ...inner] : inner
}

function newInput(where: string, isRequired: boolean): Change {
  return isRequired ? breaking(where, 'is new and required') : compatible(where, 'is new')
}

function answerChanges(address: string, before: Json, after: Json, schemas: SchemaComparison): Change[] {
  const changes = Object.entries(before as Record<string, Json>).flatMap(([status, was]) => {
    const where = `${address} ${status}`
    const is = after[status] as Json | undefined
    if (is !== undefined) return contentChanges(where, was, is, 'output', schemas)
    return [status.startsWith('2') ? breaking(where, 'is gone') : compatible(where, 'is gone')]
  })
  for (const status of Object.keys(after))
    if (before[status] === undefined) changes.push(compatible(`${address} ${status}`, 'is new'))
  return changes
}

function contentChanges(
  where: string,
  before: Json,
  after: Json,
  direction: Direction,
  schemas: SchemaComparison,
): Change[] {
  const earlier = objectAt(before, 'content') as Record<string, Json>
  const later = objectAt(after, 'content') as Record<string, Json>
  const changes = Object.entries(earlier).flatMap(([type, was]) => {
    const is = later[type]
    if (is === undefined) return [breaking(`${where} ${type}`, 'is gone')]
    return schemas.changes(where, objectAt(was, 'schema'), objectAt(is, 'schema'), direction)
  })
  for (const type of Object.keys(later))
    if (earlier[type] === undefined) changes.push(compatible(`${where} ${type}`, 'is new'))
  return changes
}
