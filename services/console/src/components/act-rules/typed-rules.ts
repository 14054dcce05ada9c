import type { Api } from '@vigencia/client'
import { FIELD_TEXTS, type DecimalMark } from './field-texts.ts'
import { AGE_FIELDS, RULE_FIELDS, type RuleField } from './rule-fields.ts'

/** What is typed, a text for each field by its path; a check is `yes`, and bands of ages are `ages.0.percent`. */
export type TypedRules = Readonly<Record<string, string>>

/** What is wrong with a field: it cannot be read, its rule needs it, or its rule is one or the other. */
export type Fault = 'unreadable' | 'needed' | 'either'

/** Rules as a form has them. */
export function typedRulesOf(rules: Api.ActRules | null, mark: DecimalMark): TypedRules {
  const typed: Record<string, string> = {}
  const put = (path: string, value: unknown, kind: RuleField['kind']) => {
    if (value !== undefined) typed[path] = FIELD_TEXTS[kind].write(value as never, mark)
  }
  for (const { path, kind } of RULE_FIELDS.flatMap(({ fields }) => fields)) put(path, valueAt(rules, path), kind)
  for (const [place, band] of (rules?.ages ?? []).entries())
    for (const { path, kind } of AGE_FIELDS) put(`ages.${place}.${path}`, valueAt(band, path), kind)
  return typed
}

function valueAt(rules: object | null, path: string): unknown {
  let value: unknown = rules
  for (const name of path.split('.'))
    value = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined
  return value
}

export interface ReadRules {
  readonly rules: Api.ActRules
  readonly faults: Readonly<Record<string, Fault>>
}

/** The rules that are typed. A rule of which nothing is typed was not agreed; one that is begun must be whole. */
export function readTypedRules(typed: TypedRules): ReadRules {
  const faults: Record<string, Fault> = {}
  const rules: Record<string, unknown> = {}
  for (const { rule, fields } of RULE_FIELDS)
    readPart(rule === 'further' ? oneWay(fields, typed, faults) : fields, typed, { prefix: '', into: rules, faults })
  const ages = Array.from({ length: bandsIn(typed) }, (_, place) => {
    const band = {}
    readPart(AGE_FIELDS, typed, { prefix: `ages.${place}.`, into: band, faults })
    return band
  }).filter((band) => Object.keys(band).length > 0)
  return { rules: { ...rules, ...(ages.length > 0 && { ages }) } as Api.ActRules, faults }
}

/** What is typed, and beside it the rules for some, which no form changes. */
export function withRulesForSome(rules: Api.ActRules, before: Api.AgreedActRules | null): Api.AgreedActRules {
  return before?.by === undefined ? rules : { ...rules, by: before.by }
}

/** How many bands of ages are typed, with one that is still empty. */
export function bandsIn(typed: TypedRules): number {
  return Math.max(0, ...Object.keys(typed).map((path) => 1 + Number(/^ages\.(\d+)\./.exec(path)?.[1] ?? -1)))
}

/** Further procedures are paid by their access or by their place, never by both. */
function oneWay(fields: readonly RuleField[], typed: TypedRules, faults: Record<string, Fault>): readonly RuleField[] {
  const isByPlace = (path: string) => path === 'further.sequence'
  const isByAccess = (path: string) => path.endsWith('_access')
  const has = (way: (path: string) => boolean) => fields.some(({ path }) => way(path) && isTyped(typed, path))
  if (has(isByPlace) && has(isByAccess)) faults['further.sequence'] = 'either'
  return fields.filter(({ path }) => (has(isByPlace) ? !isByAccess(path) : !isByPlace(path)))
}

const isTyped = (typed: TypedRules, path: string) => (typed[path] ?? '').trim() !== ''

interface Reading {
  readonly prefix: string
  readonly into: Record<string, unknown>
  readonly faults: Record<string, Fault>
}

function readPart(fields: readonly RuleField[], typed: TypedRules, { prefix, into, faults }: Reading): void {
  const isBegun = fields.some(({ path, kind }) => kind !== 'check' && isTyped(typed, prefix + path))
  if (!isBegun) return
  for (const { path, kind, isOptional } of fields) {
    const text = (typed[prefix + path] ?? '').trim()
    const isList = LISTS_THAT_MAY_BE_EMPTY.has(path)
    if (text === '' && isOptional && !isList) continue
    if (text === '' && !isList && kind !== 'check') faults[prefix + path] = 'needed'
    const value = FIELD_TEXTS[kind].read(text)
    if (value === null) faults[prefix + path] ??= 'unreadable'
    putAt(into, path, value)
  }
}

const LISTS_THAT_MAY_BE_EMPTY: ReadonlySet<string> = new Set([
  'holidays.fixed',
  'holidays.from_easter',
  'holidays.dates',
  'accommodation.except_chapters',
])

function putAt(into: Record<string, unknown>, path: string, value: unknown): void {
  const [name = '', ...rest] = path.split('.')
  if (rest.length === 0) into[name] = value
  else putAt((into[name] ??= {}) as Record<string, unknown>, rest.join('.'), value)
}
