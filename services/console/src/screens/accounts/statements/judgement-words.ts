import type { I18n, MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Api } from '@vigencia/client'
import type { Formats } from '../../../formats/formats.ts'
import { verdictName } from '../parts/verdict-words.ts'

export type Judgement = Api.JudgedGlosa['judgement']
export const JUDGEMENTS = ['unjustified', 'justified', 'cannot_tell'] as const satisfies readonly Judgement[]
type Rule = Exclude<Api.PayersFigure['by'], 'period' | 'nothing_paid'>

export const JUDGEMENT_NAMES = {
  unjustified: msg`Unjustified`,
  justified: msg`Justified`,
  cannot_tell: msg`Cannot be told`,
} as const satisfies Record<Judgement, MessageDescriptor>

/** By which rule that was not agreed a figure would arise. */
const RULE_FIGURES = {
  no_urgency: msg`without the addition of urgency`,
  no_accommodation: msg`without the addition of an apartment`,
  assistants_to_2016: msg`with assistants at 30 and 20 %, as in editions of the CBHPM to 2016`,
  assistants_2018_on: msg`with assistants at 60 and 40 %, as in editions of the CBHPM since 2018`,
  only_highest_anaesthesia: msg`where the highest anaesthetic porte alone is paid`,
  same_access: msg`as if all were done by the same access`,
} as const satisfies Record<Rule, MessageDescriptor>

interface Words {
  readonly i18n: I18n
  readonly formats: Formats
}

/** Why a cut is judged as it is: what the contract pays of the line, and what is released. */
export function judgementWords(
  { judgement, claim_cents, cause, code }: Api.JudgedGlosa,
  { contract_cents, released_cents, day }: Pick<Api.StatementItem, 'contract_cents' | 'released_cents' | 'day'>,
  { i18n, formats }: Words,
): string {
  if (judgement === 'cannot_tell') {
    if (cause === 'not_contractual') return i18n._(msg`The contract does not answer the reason ${code}.`)
    if (cause === 'line_not_found') return i18n._(msg`No line that was read fits this item, so nothing can be told.`)
    return i18n._(msg`The contract has no price to judge by: ${verdictName(cause ?? '', i18n)}.`)
  }
  const contract = formats.money(contract_cents ?? 0)
  const released = formats.money(released_cents)
  const on = formats.day(day)
  return judgement === 'justified'
    ? i18n._(msg`The contract pays ${contract} on ${on}, and ${released} is released: nothing is to be claimed.`)
    : i18n._(
        msg`The contract pays ${contract} on ${on}, and ${released} is released: ${formats.money(claim_cents)} is to be claimed.`,
      )
}

/** By what the amount that was released would arise. */
export function figureWords({ by, start, end }: Api.PayersFigure, released: number, { i18n, formats }: Words): string {
  const amount = formats.money(released)
  if (by === 'nothing_paid') return i18n._(msg`The line was not paid at all.`)
  if (by !== 'period') return i18n._(msg`${amount} is the price ${i18n._(RULE_FIGURES[by])}.`)
  const from = start === null ? '…' : formats.day(start)
  return end === null
    ? i18n._(msg`${amount} is the price of the period that begins on ${from}.`)
    : i18n._(msg`${amount} is the price of the period from ${from} to ${formats.day(end)}.`)
}
