import type { Api } from '@vigencia/client'
import type { Formats } from '../../formats/formats.ts'

/** The words of an act in the language of who copies it. */
export interface ActWords {
  readonly payer: string
  readonly day: string
  readonly price: string
  readonly payerPays: string
  readonly patientPays: string
  readonly noPrice: string
  readonly revision: string
  readonly digest: string
  readonly roles: Readonly<Record<Api.ActRoleSum['role'], string>>
}

export interface ActFacts {
  readonly answer: Api.ActQuote
  readonly payer: string
  readonly day: string
}

/** An act as plain text, for a letter or a chat: with what proves it. */
export function actAsText({ answer, payer, day }: ActFacts, words: ActWords, formats: Formats): string {
  const { lines, roles, price_cents, payer_cents, patient_cents, revision, digest } = answer
  const amount = ({ price_cents: cents, refusal }: Api.ActLine) =>
    cents === null ? `${words.noPrice} (${codeOf(refusal)})` : formats.money(cents)
  return [
    `${words.payer}: ${payer}`,
    `${words.day}: ${formats.day(day)}`,
    '',
    ...lines.map((line) => `${whatOf(line, words)}: ${amount(line)}`),
    '',
    ...roles.map((sum) => `${words.roles[sum.role]}: ${formats.money(sum.price_cents)}`),
    `${words.price}: ${formats.money(price_cents)}`,
    `${words.payerPays}: ${formats.money(payer_cents)}`,
    `${words.patientPays}: ${formats.money(patient_cents)}`,
    `${words.revision}: ${revision}`,
    `${words.digest}: ${digest}`,
  ].join('\n')
}

/** An expense is used by nobody in particular. */
const whatOf = (line: Api.ActLine, { roles }: ActWords) =>
  line.role === null ? textOfProcedure(line) : `${textOfProcedure(line)} ${roles[line.role]}`

const textOfProcedure = ({ procedure_code, quantity }: Api.ActLine) =>
  quantity === 1 ? procedure_code : `${quantity} × ${procedure_code}`

const codeOf = (refusal: Api.ActLine['refusal']) => [refusal?.code, refusal?.missing].filter(Boolean).join(': ')
