import { brazilianDay } from './brazilian-day.ts'
import type { FigureRule, PayersFigure } from './payers-figure.ts'
import { reais } from './reais.ts'

/** What an appeal says of one cut. Money in centavos. */
export interface AppealedCut {
  /** YYYY-MM-DD. */
  readonly day: string
  readonly contractCents: number
  readonly releasedCents: number
  readonly figure: PayersFigure | null
  /** The revision of the contract that prices the line, and the digest of the act that proves it. */
  readonly revision: number
  readonly digest: string
}

/**
 * The text of an appeal for its payer, in Portuguese: reason, revision and digest. What does not fit in so many letters
 * is left out, and never the proof.
 */
export function justification(cut: AppealedCut, most: number): string {
  const { day, contractCents, releasedCents, figure, revision, digest } = cut
  const proof = `Revisão ${revision}, SHA-256 ${digest}.`
  const reasons = [
    `Contrato: ${reais(contractCents)} em ${brazilianDay(day)}.`,
    ...(figure === null ? [] : [figureInWords(figure, reais(releasedCents))]),
  ]
  const texts = [[...reasons, proof], [reasons[0], proof], [proof]].map((parts) => parts.join(' '))
  return texts.find(({ length }) => length <= most) ?? proof.slice(0, most)
}

function figureInWords(figure: PayersFigure, released: string): string {
  if (figure.by === 'nothing_paid') return 'O item não foi pago, e o contrato o paga.'
  if (figure.by !== 'period') return `${released} é o valor ${RULES[figure.by]}, que o contrato não prevê.`
  if (figure.end !== null) return `${released} é o preço do período encerrado em ${brazilianDay(figure.end)}.`
  const which = figure.start === null ? 'de outro período' : `do período que começa em ${brazilianDay(figure.start)}`
  return `${released} é o preço ${which}.`
}

const RULES: Readonly<Record<FigureRule, string>> = {
  no_urgency: 'sem o acréscimo de urgência',
  no_accommodation: 'sem o fator de acomodação',
  assistants_to_2016: 'com auxiliares a 30% e 20%, como na CBHPM até 2016',
  assistants_2018_on: 'com auxiliares a 60%, 40% e 30%, como na CBHPM desde 2018',
  only_highest_anaesthesia: 'em que só o maior porte anestésico é pago',
  same_access: 'em que todo procedimento seguinte é pela mesma via',
}
