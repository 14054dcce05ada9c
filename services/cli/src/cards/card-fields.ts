import { z } from 'zod'
import { routeOf } from '@vigencia/contracts/operation/route.ts'
import type { Operation } from '@vigencia/contracts/operation/operation.ts'
import type { Sensitivity } from '@vigencia/contracts/values/never-in-the-open.ts'

/** A field of an operation's input, as it is written in words. */
export interface CardField {
  /** On the wire: `event_date`. */
  readonly name: string
  /** On the command line, without its dashes: `event-date`. */
  readonly flag: string
  /** `json`: an object, or a list of them. */
  readonly kind: 'text' | 'day' | 'instant' | 'id' | 'whole' | 'number' | 'boolean' | 'json'
  readonly oneOf: readonly string[] | undefined
  readonly isList: boolean
  readonly isRequired: boolean
  readonly isNullable: boolean
  /** Null says something else than its absence. */
  readonly hasOwnNull: boolean
  readonly byDefault: unknown
  /** It stands in the path of the route, so a word without a flag says it. */
  readonly isInPath: boolean
  readonly sensitive: Sensitivity | undefined
  /** What the card says of it, in English. */
  readonly about: string
}

interface JsonSchema {
  readonly type?: string | readonly string[]
  readonly format?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly anyOf?: readonly JsonSchema[]
  readonly items?: JsonSchema
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  readonly default?: unknown
  readonly description?: string
  readonly $ref?: string
  readonly $defs?: Readonly<Record<string, JsonSchema>>
  readonly 'x-sensitive'?: Sensitivity
}

/** Options that commands have beside their fields. A field of such a name is `--set-url`. */
const OPTIONS_OF_ALL = new Set(['url', 'key', 'json', 'help', 'all', 'yes', 'replace', 'if-match', 'idempotency-key'])

/** The body of a streamed file: a word on the command line names it. */
const FILE = 'file'

/** The fields of an operation's input, those of its path first. */
export function fieldsOf(card: Operation): CardField[] {
  const document = z.toJSONSchema(card.input, { io: 'input', unrepresentable: 'any' }) as JsonSchema
  // a body that has a name stands among the definitions
  const named = document.$ref === undefined ? document : document.$defs?.[document.$ref.replace('#/$defs/', '')]
  const whole: JsonSchema = { ...document, ...named }
  const path = routeOf(card).pathNames
  const fields = Object.entries(whole.properties ?? {})
    .filter(([name]) => card.streams === undefined || name !== FILE)
    .map(([name, schema]) => {
      const withoutIt = card.input.shape[name]?.safeParse(undefined)
      const hasOwnNull = withoutIt?.success === true && withoutIt.data === undefined
      return { ...fieldOf(name, schema, whole), isInPath: path.includes(name), hasOwnNull }
    })
  return [...path.flatMap((name) => fields.filter((field) => field.name === name)), ...fields.filter(notInPath)]
}

const notInPath = ({ isInPath }: CardField) => !isInPath

function fieldOf(name: string, schema: JsonSchema, whole: JsonSchema): Omit<CardField, 'isInPath' | 'hasOwnNull'> {
  const forms = formsOf(schema, whole)
  const [form] = forms.filter(isNotNull)
  const isList = form?.type === 'array' && form.items !== undefined && kindOf([form.items], whole) !== 'json'
  const values = isList ? formsOf(form.items, whole) : forms.filter(isNotNull)
  const words = values.flatMap((value) => value.enum ?? (value.const === undefined ? [] : [value.const]))
  const isChoice = words.length > 0 && values.every((value) => value.enum !== undefined || value.const !== undefined)
  return {
    name,
    flag: OPTIONS_OF_ALL.has(flagOf(name)) ? `set-${flagOf(name)}` : flagOf(name),
    kind: kindOf(values, whole),
    oneOf: isChoice && typeof words[0] === 'string' ? words.map(String) : undefined,
    isList,
    isRequired: whole.required?.includes(name) === true,
    isNullable: forms.some((one) => !isNotNull(one)),
    byDefault: schema.default,
    sensitive: sensitivityOf(schema, whole),
    about: schema.description ?? form?.description ?? '',
  }
}

/** `event_date`, `idEvento` and `new_end_date` as flags are written. */
export function flagOf(name: string): string {
  return name.replaceAll('_', '-').replace(/([a-z\d])([A-Z])/g, (_, before: string, after: string) => {
    return `${before}-${after.toLowerCase()}`
  })
}

/** Each form that a value may have, null among them. */
function formsOf(schema: JsonSchema, whole: JsonSchema): JsonSchema[] {
  const named = schema.$ref?.replace('#/$defs/', '')
  if (named !== undefined) return formsOf(whole.$defs?.[named] ?? {}, whole)
  if (schema.anyOf !== undefined) return schema.anyOf.flatMap((one) => formsOf(one, whole))
  if (typeof schema.type === 'object') return schema.type.map((type) => ({ ...schema, type }))
  return [schema]
}

function isNotNull({ type }: JsonSchema): boolean {
  return type !== 'null'
}

function kindOf(forms: readonly JsonSchema[], whole: JsonSchema): CardField['kind'] {
  const kinds = new Set(forms.flatMap((form) => formsOf(form, whole)).map(kindOfOne))
  if (kinds.size === 1) return [...kinds][0] as CardField['kind']
  // the name of a mapping or the mapping itself, a day or a word: text says each of them
  return kinds.has('text') || kinds.has('day') ? 'text' : 'json'
}

function kindOfOne({ type, format, enum: words }: JsonSchema): CardField['kind'] {
  if (type === 'integer') return 'whole'
  if (type === 'number' || type === 'boolean') return type
  if (type !== 'string' && words === undefined) return 'json'
  if (format === 'date') return 'day'
  if (format === 'date-time') return 'instant'
  return format === 'uuid' ? 'id' : 'text'
}

/** A mark anywhere within: what holds something of a person is of that person. */
function sensitivityOf(schema: JsonSchema, whole: JsonSchema, seen = new Set<JsonSchema>()): Sensitivity | undefined {
  if (seen.has(schema)) return undefined
  seen.add(schema)
  if (schema['x-sensitive'] !== undefined) return schema['x-sensitive']
  const named = schema.$ref?.replace('#/$defs/', '')
  const within = [
    ...(named === undefined ? [] : [whole.$defs?.[named] ?? {}]),
    ...(schema.anyOf ?? []),
    ...Object.values(schema.properties ?? {}),
    ...(schema.items === undefined ? [] : [schema.items]),
  ]
  for (const one of within) {
    const found = sensitivityOf(one, whole, seen)
    if (found !== undefined) return found
  }
  return undefined
}
