/** A JSON schema, as zod writes it. */
export interface JsonSchema {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly JsonSchema[]
  readonly oneOf?: readonly JsonSchema[]
  readonly allOf?: readonly JsonSchema[]
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean | JsonSchema
  readonly items?: JsonSchema
  readonly prefixItems?: readonly JsonSchema[]
  readonly description?: string
  readonly default?: unknown
  readonly format?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly maxItems?: number
}

/** The name of any JSON value, of which a schema says nothing or refers to itself. */
export const JSON_TYPE = 'Json'

/** A schema as a type in TypeScript, with what is said of each field above it. */
export function typeText(schema: JsonSchema, indent = ''): string {
  if (schema.$ref !== undefined) return nameOf(schema.$ref)
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  if (schema.enum !== undefined) return union(schema.enum.map((value) => JSON.stringify(value)))
  const alternatives = schema.anyOf ?? schema.oneOf
  if (alternatives !== undefined) return union(alternatives.map((one) => typeText(one, indent)))
  if (schema.allOf !== undefined) return schema.allOf.map((one) => inBrackets(typeText(one, indent))).join(' & ')
  const { type } = schema
  if (Array.isArray(type)) return union(type.map((one: string) => typeText({ ...schema, type: one }, indent)))
  switch (type) {
    case 'object':
      return objectText(schema, indent)
    case 'array':
      if (schema.prefixItems !== undefined)
        return `[${schema.prefixItems.map((one) => typeText(one, indent)).join(', ')}]`
      return `${inBrackets(typeText(schema.items ?? {}, indent))}[]`
    case 'integer':
    case 'number':
      return 'number'
    case 'string':
    case 'boolean':
    case 'null':
      return type
    case undefined:
      return JSON_TYPE
    default:
      throw new Error(`no type is known for ${JSON.stringify(schema)}`)
  }
}

function objectText(schema: JsonSchema, indent: string): string {
  const { properties = {}, required = [], additionalProperties } = schema
  const inner = `${indent}  `
  const fields = Object.entries(properties).map(([name, field]) => {
    const isThere = required.includes(name)
    const key = /^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name)
    const type = typeText(field, inner)
    return `${commentText(fieldWords(name, field), inner)}${inner}${key}${isThere ? '' : '?'}: ${type}${isThere ? '' : ' | undefined'}`
  })
  if (fields.length > 0) return `{\n${fields.join('\n')}\n${indent}}`
  return typeof additionalProperties === 'object'
    ? `Record<string, ${typeText(additionalProperties, indent)}>`
    : 'Record<string, never>'
}

/** What a reader of a field wants to know: its words, its unit, its bounds, its default. */
function fieldWords(name: string, field: JsonSchema): string[] {
  const shown = withoutNull(field)
  const words = field.description ?? shown.description
  const { minimum, maximum } = shown
  const bounds = [
    minimum !== undefined && minimum > Number.MIN_SAFE_INTEGER && `at least ${minimum}`,
    maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER && `at most ${maximum}`,
  ].filter((bound) => bound !== false)
  const formats: Readonly<Record<string, string>> = {
    date: 'YYYY-MM-DD',
    'date-time': 'An instant, with `Z` in answers',
  }
  const format = formats[shown.format ?? '']
  const notes = [
    name.endsWith('_cents') && !/cent/i.test(words ?? '') ? 'In whole cents of the currency.' : '',
    format === undefined || words?.includes(format) === true ? '' : `${format}.`,
    bounds.length === 0 ? '' : `${capital(bounds.join(', '))}.`,
    field.default === undefined ? '' : `@default ${JSON.stringify(field.default)}`,
  ].filter((line) => line !== '')
  if (words === undefined) return notes
  return [notes.length === 0 || /[.?]$/.test(words) ? words : `${words}.`, ...notes]
}

/** The alternative that is not null, where there is one such. */
function withoutNull(field: JsonSchema): JsonSchema {
  const others = (field.anyOf ?? []).filter(({ type }) => type !== 'null')
  return others.length === 1 && others[0] !== undefined ? withoutNull(others[0]) : field
}

/** A doc comment, or nothing where there is nothing to say. */
export function commentText(paragraphs: readonly string[], indent: string): string {
  const lines = paragraphs.flatMap((text) => text.replaceAll('*/', '*\\/').split('\n'))
  if (lines.length === 0) return ''
  if (lines.length === 1) return `${indent}/** ${lines[0]} */\n`
  return `${indent}/**\n${lines.map((line) => `${indent} * ${line}`.trimEnd()).join('\n')}\n${indent} */\n`
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function nameOf(ref: string): string {
  const name = ref.slice(ref.lastIndexOf('/') + 1)
  return name.startsWith('__schema') ? JSON_TYPE : name
}

function union(types: readonly string[]): string {
  return [...new Set(types)].join(' | ')
}

/** In brackets, unless it is one word: a `[]` behind a union would bind its last type alone. */
function inBrackets(type: string): string {
  return /^(?:[\w$]+(?:\[\])*|"[^"]*"|\{\})$/.test(type) ? type : `(${type})`
}
