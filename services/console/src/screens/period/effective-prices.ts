import type { Api } from '@vigencia/client'
import { folded } from '../../formats/folded.ts'

/** The rows whose code or name holds a text, in any case and with any accents. */
export function foundRows(rows: readonly Api.EffectivePrice[], text: string): readonly Api.EffectivePrice[] {
  const wanted = folded(text.trim())
  if (wanted === '') return rows
  return rows.filter(({ procedure_code, procedure_name }) =>
    folded(`${procedure_code} ${procedure_name ?? ''}`).includes(wanted),
  )
}

/** Today where the period holds it, else its nearest day. */
export function dayWithin(
  { validity_start, validity_end }: Pick<Api.ContractPeriod, 'validity_start' | 'validity_end'>,
  today: string,
): string {
  if (today < validity_start) return validity_start
  return validity_end !== null && validity_end < today ? validity_end : today
}
