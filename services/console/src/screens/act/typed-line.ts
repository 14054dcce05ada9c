import type { Api } from '@vigencia/client'
import { fromAddress, inAddress, joined } from './address-text.ts'
import { CODE_TABLES, type CodeTable } from './typed-expense.ts'

export type Role = Api.ActRoleSum['role']
export type Access = NonNullable<Api.ActProcedure['access']>
export type Bilateral = NonNullable<Api.ActProcedure['bilateral']>

/** Who has a role, as far as the price may hang on it. */
export interface Person {
  /** By the provider's id. */
  readonly provider?: string | undefined
  /** By its CBO code. */
  readonly specialty?: string | undefined
}

/** One procedure as the form has it. Its line in the question is its place, from 1 on. */
export interface TypedLine {
  readonly code: string | undefined
  readonly roles: readonly Role[]
  readonly people: Readonly<Partial<Record<Role, Person>>>
  readonly quantity: number
  readonly access: Access | undefined
  readonly bilateral: Bilateral | undefined
  /** Procedures of one team are weighed together. */
  readonly team: string
  /** The table of its code, by TISS. */
  readonly table: CodeTable | undefined
}

export const BLANK: TypedLine = {
  code: undefined,
  roles: ['surgeon'],
  people: {},
  quantity: 1,
  access: undefined,
  bilateral: undefined,
  team: '1',
  table: undefined,
}

/** In the order in which they are shown; how an address writes each. */
const MARKS: Readonly<Record<Role, string>> = {
  surgeon: 's',
  assistant_1: 'a1',
  assistant_2: 'a2',
  assistant_3: 'a3',
  assistant_4: 'a4',
  anaesthetist: 'an',
  assistant_anaesthetist: 'aa',
  instrumentist: 'in',
  perfusionist: 'pe',
}
export const ROLES = Object.keys(MARKS) as readonly Role[]

const ACCESSES: readonly Access[] = ['main', 'same', 'other']
const BILATERALS: readonly Bilateral[] = ['same_incision', 'other_incision']
const MOST_LINES = 500

/**
 * `30715016_s.a1~225125.an*30602246_s_2_same`: code, roles with specialty and provider, quantity, access, sides,
 * team and TISS table.
 * What is as usual is left out.
 */
export function linesAsText(lines: readonly TypedLine[]): string | undefined {
  const text = lines.map(lineAsText).join('*')
  return text === lineAsText(BLANK) || text === '' ? undefined : text
}

function lineAsText({ code, roles, people, quantity, access, bilateral, team, table }: TypedLine): string {
  const marks = ROLES.filter((role) => roles.includes(role)).map((role) => withPerson(role, people[role]))
  const usual = (value: string, of: string) => (value === of ? '' : value)
  const sides = bilateral?.slice(0, -'_incision'.length)
  const fields = [inAddress(code ?? ''), marks.join('.'), usual(String(quantity), '1'), access, sides]
  return joined([...fields, inAddress(usual(team, '1')), table])
}

function withPerson(role: Role, { specialty = '', provider = '' }: Person = {}): string {
  const fields = [MARKS[role], inAddress(specialty), inAddress(provider)]
  while (fields.at(-1) === '') fields.pop()
  return fields.join('~')
}

/** What an address says; what does not fit is as if it were not said. */
export function linesIn(text: string | undefined): readonly TypedLine[] {
  return text === undefined ? [BLANK] : text.split('*').slice(0, MOST_LINES).map(lineIn)
}

function lineIn(text: string): TypedLine {
  const [code = '', marks = '', quantity = '', access = '', sides = '', team = '', table = ''] = text.split('_')
  const count = /^\d{1,5}$/.test(quantity) ? Number(quantity) : 1
  const marked = new Map(marks.split('.').map((mark) => [mark.split('~')[0], mark]))
  const roles = ROLES.filter((role) => marked.has(MARKS[role]))
  return {
    code: fromAddress(code),
    roles,
    people: peopleIn(roles.map((role) => [role, marked.get(MARKS[role]) ?? ''])),
    quantity: count >= 1 && count <= 10_000 ? count : 1,
    access: ACCESSES.find((one) => one === access),
    bilateral: BILATERALS.find((one) => one === `${sides}_incision`),
    team: fromAddress(team) ?? '1',
    table: CODE_TABLES.find((one) => one === table),
  }
}

function peopleIn(marks: readonly (readonly [Role, string])[]): TypedLine['people'] {
  return Object.fromEntries(
    marks.flatMap(([role, mark]) => {
      const [, specialty, provider] = mark.split('~').map(fromAddress)
      const person = { ...(specialty && { specialty }), ...(provider && { provider }) }
      return Object.keys(person).length === 0 ? [] : [[role, person]]
    }),
  )
}
