import { vigencia } from '../../api/vigencia.ts'
import { correctionOf, reajusteOf, renewalOf, type ActInput } from './reajuste-queries.ts'

/** Carries the act out as it was previewed, and answers the period that was made. */
export async function carryOut(input: ActInput, digest: string, note: string): Promise<string> {
  const { contracts } = vigencia
  const words = note.trim() === '' ? null : note.trim()
  if (input.act === 'reajuste') {
    const body = { ...reajusteOf(input), reajuste_description: words, preview_digest: digest }
    return (await contracts.reajuste.mutate(body)).new_period.id
  }
  if (input.act === 'renewal') {
    const body = { ...renewalOf(input), reajuste_description: words, preview_digest: digest }
    return (await contracts.renew.mutate(body)).new_period_id
  }
  return (await contracts.correct.mutate({ ...correctionOf(input, note.trim()), preview_digest: digest })).new_period.id
}
