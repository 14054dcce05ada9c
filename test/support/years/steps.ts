import { CSV } from '@vigencia/contracts/values/uploaded-file.ts'
import type { Payer } from '../story/told-year.ts'

/** Imports overrides into a draft. */
export const upload = (payer: Payer, period: string, rows: readonly string[], query = '') =>
  payer.must('POST', `/contracts/${period}/overrides/import${query}`, ['procedure_code;price', ...rows].join('\n'), {
    'content-type': CSV,
  })
/** The path of a period that was named. */
export const own = ({ named }: Payer, name: string, more = '') => `/contracts/${named.get(name)}${more}`
export const late = (reason: string) => ({ reason, retroactive: true })
