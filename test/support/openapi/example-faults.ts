import { schemaFaults } from '../schema-faults.ts'
import type { Json } from './documents.ts'

/** Operations whose answers are archives or files that are asked for over REST alone: no scenario calls them. */
const WITHOUT = [
  'tedef.write',
  'pricing.quoteStream',
  'priceTables.export',
  'priceTableErrata.export',
  'overrides.exportFile',
  'particularPrices.exportFile',
  'labMap.exportFile',
  'billingBatches.complement',
  'billingAppeals.file',
  'billingAppeals.evidence',
]

/** Where an operation shows no request or no answer, or one that does not fit its schema. */
export function exampleFaults(document: Json): string[] {
  const operations = Object.values(document['paths'] as Record<string, Record<string, Json>>).flatMap((methods) =>
    Object.values(methods),
  )
  return operations.filter(({ operationId }) => !WITHOUT.includes(operationId as string)).flatMap(faultsOf)

  function faultsOf(operation: Json): string[] {
    const id = operation['operationId'] as string
    const success = Object.entries(operation['responses'] as Record<string, Json>).find(([status]) => status < '300')
    const parameters = ((operation['parameters'] ?? []) as Json[]).filter(({ example }) => example !== undefined)
    return [
      ...contentFaults(operation['requestBody'] as Json | undefined, `${id} body`),
      ...contentFaults(success?.[1], `${id} ${success?.[0]}`),
      ...parameters.flatMap(({ name, schema, example }) =>
        schemaFaults(document, schema as Json, example, `${id} ${name}`),
      ),
    ]
  }

  function contentFaults(part: Json | undefined, where: string): string[] {
    const [first] = Object.entries((part?.['content'] ?? {}) as Record<string, Json>)
    if (first === undefined) return []
    const [type, { schema, example }] = first
    if (example === undefined) return [`no example: ${where}`]
    return /[/+]json$/.test(type) ? schemaFaults(document, schema as Json, example, where).filter(isFault) : []
  }
}

/** An instant may be sent with any offset, and only answers are in UTC. */
function isFault(fault: string): boolean {
  return !/ body.* is no date-time: .*[+-]\d{2}:\d{2}$/.test(fault)
}
