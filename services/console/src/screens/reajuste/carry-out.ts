import { vigencia } from '../../api/vigencia.ts'
import { correctionOf, reajusteOf, renewalOf, type Asked } from './reajuste-queries.ts'

/** Carries the act out as it was previewed, and answers the period that was made. */
export async function carryOut(asked: Asked, digest: string, note: string): Promise<string> {
  const { contracts } = vigencia
  const said = note.trim() === '' ? null : note.trim()
  if (asked.act === 'reajuste') {
    const input = { ...reajusteOf(asked), reajuste_description: said, preview_digest: digest }
    return (await contracts.reajuste.mutate(input)).new_period.id
  }
  if (asked.act === 'renewal') {
    const input = { ...renewalOf(asked), reajuste_description: said, preview_digest: digest }
    return (await contracts.renew.mutate(input)).new_period_id
  }
  return (await contracts.correct.mutate({ ...correctionOf(asked, note.trim()), preview_digest: digest })).new_period.id
}
