import type { JUDGEMENTS } from './judge-glosas.ts'
import type { FigureRule, PayersFigure } from './payers-figure.ts'

/** What a judgement rests on. Money in centavos. */
export interface JudgedFacts {
  readonly judgement: (typeof JUDGEMENTS)[number]
  readonly cause: string | null
  readonly glosaCode: string
  readonly claimCents: number
  /** YYYY-MM-DD. */
  readonly day: string
  readonly releasedCents: number
  /** What the contract pays; null: it has no price. */
  readonly contractCents: number | null
  readonly figure: PayersFigure | null
}

/** Why a glosa is judged so, in sentences. */
export function reasonInWords({ judgement, cause, glosaCode, claimCents, day, ...amounts }: JudgedFacts): string {
  const { releasedCents, contractCents, figure } = amounts
  if (cause === 'not_contractual') return `The contract does not answer reason ${glosaCode}.`
  if (cause === 'line_not_found') return 'No kept line fits this item, or more than one does.'
  if (cause !== null || contractCents === null) return `The contract has no price to judge by: ${cause ?? 'no_price'}.`
  const contract = `The contract pays ${amount(contractCents)} on ${day}`
  if (judgement === 'justified')
    return contractCents <= releasedCents
      ? `${contract}, and that is released.`
      : `${contract}; what is due beyond the ${amount(releasedCents)} released is claimed by another cut of the item.`
  const why = figure === null ? '' : ` ${figureInWords(figure, amount(releasedCents))}`
  return `${contract}, and ${amount(releasedCents)} is released: ${amount(claimCents)} is to be claimed.${why}`
}

function figureInWords(figure: PayersFigure, released: string): string {
  if (figure.by === 'nothing_paid') return 'The line was not paid at all.'
  if (figure.by !== 'period') return `${released} is the price ${RULES[figure.by]}.`
  if (figure.end !== null) return `${released} is the price of the period that ended on ${figure.end}.`
  const which = figure.start === null ? 'another period' : `the period that begins on ${figure.start}`
  return `${released} is the price of ${which}.`
}

const RULES: Readonly<Record<FigureRule, string>> = {
  no_urgency: 'without the addition of urgency',
  no_accommodation: 'without the factor of the accommodation',
  assistants_to_2016: 'with assistants at 30 and 20 %, as in editions of the CBHPM to 2016',
  assistants_2018_on: 'with assistants at 60, 40 and 30 %, as in editions of the CBHPM from 2018 on',
  only_highest_anaesthesia: 'where the highest anaesthetic porte alone is paid',
  same_access: 'where every further procedure has the same access',
}

function amount(cents: number): string {
  return `${Math.trunc(cents / 100)}.${String(cents % 100).padStart(2, '0')}`
}
