type Schema = Readonly<Record<string, unknown>>

/** Keywords that say nothing about what fits. */
const NOTES = new Set(['description', 'title', 'examples', 'default', 'readOnly', '$schema', 'id', 'x-sensitive'])

const FORMATS: Readonly<Record<string, RegExp>> = {
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  uri: /^[a-z][a-z0-9+.-]*:\S+$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
  // whole numbers, whose bounds say as much, and numbers with decimals
  int32: /^$/,
  decimal: /^$/,
  'date-time': /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/,
  email: /^[^@\s]+@[^@\s]+$/,
}

/**
 * Where JSON does not fit a JSON schema of the published document; empty where it fits.
 * Stricter than the standard: a field that the schema does not name is a fault unless the schema says
 * `additionalProperties`, and so is a keyword that is not checked here.
 */
export function schemaFaults(document: Schema, schema: Schema, value: unknown, at = 'answer'): string[] {
  const inner = (next: unknown, part: unknown, where: string) => schemaFaults(document, next as Schema, part, where)
  return Object.entries(schema).flatMap(([keyword, text]) => {
    switch (keyword) {
      case '$ref':
        return inner(referred(document, text as string), value, at)
      case 'anyOf':
      case 'oneOf': {
        const tried = (text as Schema[]).map((option) => inner(option, value, at))
        return tried.some((faults) => faults.length === 0)
          ? []
          : [`${at} fits none of ${tried.length}: ${tried.flat().join('; ')}`]
      }
      case 'allOf':
        return (text as Schema[]).flatMap((part) => inner(part, value, at))
      case 'type':
        return isOfType(value, text) ? [] : [`${at} is not of type ${String(text)}: ${JSON.stringify(value)}`]
      case 'enum':
        return (text as unknown[]).includes(value)
          ? []
          : [`${at} is none of ${JSON.stringify(text)}: ${JSON.stringify(value)}`]
      case 'const':
        return value === text ? [] : [`${at} is not ${JSON.stringify(text)}`]
      case 'minimum':
        return typeof value !== 'number' || value >= (text as number) ? [] : [`${at} is less than ${String(text)}`]
      case 'maximum':
        return typeof value !== 'number' || value <= (text as number) ? [] : [`${at} is more than ${String(text)}`]
      case 'minLength':
        return typeof value !== 'string' || value.length >= (text as number) ? [] : [`${at} is too short`]
      case 'maxLength':
        return typeof value !== 'string' || value.length <= (text as number) ? [] : [`${at} is too long`]
      case 'minItems':
        return !Array.isArray(value) || value.length >= (text as number) ? [] : [`${at} has too few items`]
      case 'maxItems':
        return !Array.isArray(value) || value.length <= (text as number) ? [] : [`${at} has too many items`]
      case 'pattern':
        return typeof value !== 'string' || new RegExp(text as string, 'u').test(value)
          ? []
          : [`${at} does not match ${String(text)}`]
      case 'format': {
        const format = FORMATS[text as string]
        if (format === undefined) return [`${at}: the format ${String(text)} is not checked`]
        return typeof value !== 'string' || format.test(value) ? [] : [`${at} is no ${String(text)}: ${value}`]
      }
      case 'items':
        return Array.isArray(value) ? value.flatMap((item, i) => inner(text, item, `${at}[${i}]`)) : []
      case 'properties':
        return isObject(value) ? propertyFaults(text as Schema, value) : []
      case 'required':
        return isObject(value)
          ? (text as string[]).filter((name) => !Object.hasOwn(value, name)).map((name) => `${at} lacks ${name}`)
          : []
      case 'additionalProperties':
        return text === false || !isObject(value)
          ? []
          : Object.entries(value)
              .filter(([name]) => !isNamed(name))
              .flatMap(([name, part]) => inner(text, part, `${at}.${name}`))
      case 'propertyNames':
        return isObject(value) ? Object.keys(value).flatMap((name) => inner(text, name, `a name of ${at}`)) : []
      default:
        return NOTES.has(keyword) ? [] : [`${at}: the keyword ${keyword} is not checked`]
    }
  })

  function isNamed(name: string): boolean {
    return Object.hasOwn((schema['properties'] as object | undefined) ?? {}, name)
  }

  function propertyFaults(properties: Schema, fields: Readonly<Record<string, unknown>>): string[] {
    const open = (schema['additionalProperties'] ?? false) !== false
    return Object.entries(fields).flatMap(([name, part]) => {
      if (Object.hasOwn(properties, name)) return inner(properties[name], part, `${at}.${name}`)
      return open ? [] : [`${at}.${name} is not in the schema`]
    })
  }
}

function referred(document: Schema, reference: string): unknown {
  if (!reference.startsWith('#/')) throw new Error(`${reference} is not in this document`)
  const found = reference
    .slice(2)
    .split('/')
    .reduce<unknown>((part, name) => (part as Schema | undefined)?.[name], document)
  if (found === undefined) throw new Error(`${reference} leads nowhere`)
  return found
}

function isOfType(value: unknown, type: unknown): boolean {
  if (Array.isArray(type)) return type.some((one) => isOfType(value, one))
  switch (type) {
    case 'null':
      return value === null
    case 'array':
      return Array.isArray(value)
    case 'object':
      return isObject(value)
    case 'integer':
      return Number.isSafeInteger(value)
    case 'number':
      return Number.isFinite(value)
    default:
      return typeof value === type
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
