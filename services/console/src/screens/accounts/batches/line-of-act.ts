import type { Api } from '@vigencia/client'

/** Whether a line of an act is what a billed line bills: that procedure, for the roles of the guide. */
export function isOfLine(
  { line, role }: Pick<Api.ActLine, 'line' | 'role'>,
  { act_line, roles }: Pick<Api.BillingLineWithAct, 'act_line' | 'roles'>,
): boolean {
  return line === act_line && (roles.length === 0 || roles.some((one) => one === role))
}

/** What of its question tells the reasons of an act's prices. */
export function questionOf({ question }: Pick<Api.ActQuote, 'question'>) {
  const { procedures = [], accommodation = null } = question as Partial<Api.ActsQuoteInput>
  return {
    accommodation,
    accessOf: (line: string) => procedures.find((one) => one.line === line)?.access ?? null,
  }
}
