import type { z } from 'zod'
import type { Fault, Refusal, RefusalCode } from '@vigencia/domain/refusals.ts'
import type { TextFault } from '@vigencia/domain/text/text-rule.ts'
import { issueKindOf, type IssueKind } from '@vigencia/contracts/values/issue-kind.ts'
import type { Member } from './member.ts'
import type { MemberFault } from './unfit.ts'

/** The text where nothing better is known, so that no English reaches the clerk. */
const GENERIC = 'no es válido'

/** The texts of a refusal about the members that it names. */
const OF_MEMBERS: Partial<Record<RefusalCode, string>> = {
  reference_not_found: 'no existe',
  code_fixed: 'no puede cambiar',
}

/** The texts of a refusal as a whole. */
const OF_ALL: Partial<Record<RefusalCode, string>> = {
  conflict: 'Otro usuario está cambiando estos datos; inténtelo de nuevo',
  reference_not_found: 'Un dato relacionado no existe',
  code_fixed: 'El código no puede cambiar',
  amount_too_large: 'Un importe es demasiado grande',
}

const TAKEN = /_taken$/
const NOT_FOUND = /_not_found$/

/** Refusals that say that a like entry exists. */
export function isTaken({ code }: Refusal): boolean {
  return TAKEN.test(code)
}

/** Refusals that say that the entry to be changed does not exist. */
export function isUnknown({ code }: Refusal): boolean {
  return NOT_FOUND.test(code) && code !== 'reference_not_found'
}

/** The reason of a refusal in Spanish: each member and its fault, or a sentence. */
export function reasonOf(refusal: Refusal, members: readonly Member[]): string {
  const ofMembers = OF_MEMBERS[refusal.code]
  const faults = refusal.faults?.map(({ path }) => ({ path, why: ofMembers ?? GENERIC })) ?? []
  const named = faults.flatMap(({ path, why }) => {
    const wire = wireOf(path, members)
    return wire === undefined ? [] : [{ wire, why }]
  })
  if (isTaken(refusal)) return 'Ya existe el registro.'
  return named.length > 0 ? faultsInWords(named) : `${OF_ALL[refusal.code] ?? 'Los datos no son válidos'}.`
}

/** `c_codigo: es obligatorio; id_moneda: no existe.` */
export function faultsInWords(faults: readonly MemberFault[]): string {
  return `${faults.map(({ wire, why }) => `${wire}: ${why}`).join('; ')}.`
}

/** Faults that a schema of the modern wire finds, told by the members of the old one. */
export function faultsOf(issues: readonly z.core.$ZodIssue[], members: readonly Member[]): MemberFault[] {
  return issues.map((issue) => ({ wire: wireOf(issue.path as Fault['path'], members) ?? 'datos', why: whyOf(issue) }))
}

function wireOf(path: Fault['path'], members: readonly Member[]): string | undefined {
  const [modern] = path
  return members.find((member) => member.modern === modern)?.wire
}

const NOT_ALLOWED = 'tiene caracteres no permitidos'
const REQUIRED = 'es obligatorio'
const tooLong = (most: unknown) => `admite como máximo ${String(most)} caracteres`

/** The fault of a text that is too long. */
export function textFaultInWords({ kind }: TextFault, most: number): string {
  if (kind === 'too_long') return tooLong(most)
  return kind === 'empty' ? REQUIRED : NOT_ALLOWED
}

/** What the schemas find wrong on their own, by its kind. */
const OF_KINDS: Record<IssueKind, string> = {
  control_character: NOT_ALLOWED,
  invisible_character: NOT_ALLOWED,
  broken_unicode: NOT_ALLOWED,
  not_a_day: 'debe ser una fecha del calendario, de 1900 a 2200',
  not_a_decimal: 'debe ser un número de 0 a 9999999999.9999 con cuatro decimales como máximo',
  too_many_places: 'admite como máximo cuatro decimales',
  ends_before_start: 'no puede ser anterior al inicio de la vigencia',
  no_price: 'indique un precio en soles o en dólares',
  same_item: 'debe ser otro ítem del tarifario',
}

/** What a member must be, by the kind that its schema asks for. */
const OF_TYPES: Readonly<Record<string, string>> = {
  string: 'debe ser un texto',
  number: 'debe ser un número',
  int: 'debe ser un número entero',
  boolean: 'debe ser verdadero o falso',
  array: 'debe ser una lista',
  object: 'debe ser un objeto',
}

function whyOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return OF_TYPES[issue.expected] ?? GENERIC
  if (issue.code === 'invalid_value') return `debe ser ${issue.values.map(String).join(' o ')}`
  if (issue.code === 'too_big')
    return issue.origin === 'string' ? tooLong(issue.maximum) : `debe ser como máximo ${issue.maximum}`
  if (issue.code === 'too_small') return issue.origin === 'string' ? REQUIRED : `debe ser como mínimo ${issue.minimum}`
  const kind = issueKindOf(issue)
  return kind === undefined ? GENERIC : OF_KINDS[kind]
}
