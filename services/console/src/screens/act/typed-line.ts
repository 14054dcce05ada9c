import type { Api } from '@vigencia/client'
import { fromAddress, inAddress, joined } from './address-text.ts'

export type Role = Api.ActRoleSum['role']
export type Access = NonNullable<Api.ActProcedure['access']>
export type Bilateral = NonNullable<Api.ActProcedure['bilateral']>

/** One procedure as the form has it. Its line in the question is its place, from 1 on. */
export interface TypedLine {
  readonly code: string | undefined
  readonly roles: readonly Role[]
  readonly quantity: number
  readonly access: Access | undefined
  readonly bilateral: Bilateral | undefined
  /** Procedures of one team are weighed together. */
  readonly team: string
}

export const BLANK: TypedLine = {
  code: undefined,
  roles: ['surgeon'],
  quantity: 1,
  access: undefined,
  bilateral: undefined,
  team: '1',
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

/** `30715016_s.a1.an*30602246_s_2_same`: code, roles, quantity, access, sides and team; what is as usual is left out. */
export function linesAsText(lines: readonly TypedLine[]): string | undefined {
  const text = lines.map(lineAsText).join('*')
  return text === lineAsText(BLANK) || text === '' ? undefined : text
}

function lineAsText({ code, roles, quantity, access, bilateral, team }: TypedLine): string {
  const marks = ROLES.filter((role) => roles.includes(role)).map((role) => MARKS[role])
  const usual = (value: string, of: string) => (value === of ? '' : value)
  const sides = bilateral?.slice(0, -'_incision'.length)
  const fields = [inAddress(code ?? ''), marks.join('.'), usual(String(quantity), '1'), access, sides]
  return joined([...fields, inAddress(usual(team, '1'))])
}

/** What an address says; what does not fit is as if it were not said. */
export function linesIn(text: string | undefined): readonly TypedLine[] {
  return text === undefined ? [BLANK] : text.split('*').slice(0, MOST_LINES).map(lineIn)
}

function lineIn(text: string): TypedLine {
  const [code = '', marks = '', quantity = '', access = '', sides = '', team = ''] = text.split('_')
  const count = /^\d{1,5}$/.test(quantity) ? Number(quantity) : 1
  const marked = marks.split('.')
  return {
    code: fromAddress(code),
    roles: ROLES.filter((role) => marked.includes(MARKS[role])),
    quantity: count >= 1 && count <= 10_000 ? count : 1,
    access: ACCESSES.find((one) => one === access),
    bilateral: BILATERALS.find((one) => one === `${sides}_incision`),
    team: fromAddress(team) ?? '1',
  }
}
