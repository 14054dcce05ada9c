import type { Json } from './documents.ts'

/** What a document says too little of: an id for each kind, then where. Empty where all is said. */
export function unsaidIn(document: Json): string[] {
  const schemas = document['components'].schemas as Record<string, Json>
  const found: string[] = []
  const name = (reference: string) => reference.split('/').at(-1) as string
  const isDescribed = (schema: Json): boolean =>
    schema['description'] !== undefined ||
    (schema['$ref'] !== undefined && isDescribed(schemas[name(schema['$ref'])] as Json))

  for (const [id, schema] of Object.entries(schemas)) {
    if (!isDescribed(schema)) found.push(`no description: ${id}`)
    visit(schema, id)
  }
  for (const methods of Object.values(document['paths'] as Record<string, Record<string, Json>>))
    for (const operation of Object.values(methods)) visitOperation(operation)
  return found

  function visitOperation(operation: Json): void {
    const id = operation['operationId'] as string
    for (const parameter of (operation['parameters'] ?? []) as Json[]) {
      if (parameter['$ref'] !== undefined) continue
      if (!parameter['description']) found.push(`no description: ${id} ${parameter['name']}`)
      visit(parameter['schema'] as Json, `${id} ${parameter['name']}`)
    }
    contents(operation['requestBody'] as Json | undefined, `${id} body`)
    for (const [status, answer] of Object.entries(operation['responses'] as Record<string, Json>)) {
      if (answer['$ref'] !== undefined) continue
      if (!answer['description']) found.push(`no description: ${id} ${status}`)
      contents(answer, `${id} ${status}`)
    }
  }

  function contents(part: Json | undefined, where: string): void {
    for (const [type, { schema }] of Object.entries((part?.['content'] ?? {}) as Record<string, Json>)) {
      if (/[/+]json$/.test(type) && schema.$ref === undefined) found.push(`no name: ${where}`)
      visit(schema as Json, where)
    }
  }

  function visit(schema: Json, where: string): void {
    for (const fault of boundFaults(schema, where)) found.push(`${fault}: ${where}`)
    for (const [field, inner] of Object.entries((schema['properties'] ?? {}) as Record<string, Json>)) {
      if (!isDescribed(inner)) found.push(`no description: ${where}.${field}`)
      visit(inner, `${where}.${field}`)
    }
    for (const inner of [schema['items'], schema['additionalProperties']])
      if (typeof inner === 'object') visit(inner as Json, `${where}[]`)
    for (const inner of [schema['anyOf'], schema['oneOf']].flat()) if (inner !== undefined) visit(inner as Json, where)
  }
}

/** What goes up to what JSON holds exactly: amounts that are reckoned, and numbers that the registry gives. */
const ENDLESS = /(_cents|\bid_caso|\bregistry_id)(\[\])*$/

function boundFaults(schema: Json, where: string): string[] {
  const types = [schema['type']].flat()
  if (!types.includes('integer') && !types.includes('number')) return []
  const least = schema['minimum'] ?? schema['exclusiveMinimum']
  const most = schema['maximum'] ?? schema['exclusiveMaximum']
  if (least === undefined || most === undefined) return ['no bound']
  const isEndless = [-least, most].includes(Number.MAX_SAFE_INTEGER)
  return isEndless && !ENDLESS.test(where) ? ['no real bound'] : []
}
