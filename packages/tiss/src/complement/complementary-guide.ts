import type { GuideKind } from '@vigencia/domain/accounts/guide-kinds.ts'
import { moneyText, type Element } from '../message/written-message.ts'
import { textIn, withTexts } from './charged-line.ts'

/** A line of the guide that is charged. */
export interface LineOfGuide {
  readonly item: string
  /** codigoDespesa; null: it is a procedure. */
  readonly expenseGroup: string | null
  readonly cents: number
}

/** tipoFaturamento. @source ANS TISS, table 55 */
const COMPLEMENTARY = '3'

const MOST_OF_NUMBER = 20

/** codigoDespesa of each part of a guide's total. Procedures have a part of their own. */
const PART_OF_TOTAL: Readonly<Record<string, string | null>> = {
  valorProcedimentos: null,
  valorGasesMedicinais: '01',
  valorMedicamentos: '02',
  valorMateriais: '03',
  valorDiarias: '05',
  valorTaxasAlugueis: '07',
  valorOPME: '08',
}

/**
 * A guide that bills charged lines on top of the guide that was sent. It has a number of its own, and says the guide
 * that it belongs to where its kind can.
 * @param guide with its charged lines alone
 */
export function complementaryGuide(
  kind: GuideKind,
  guide: Element,
  { lines, mark }: { readonly lines: readonly LineOfGuide[]; readonly mark: string },
): Element {
  const number = textIn(guide, 'numeroGuiaPrestador') ?? ''
  const sum = (those: readonly LineOfGuide[]) => moneyText(those.reduce((all, { cents }) => all + cents, 0))
  const whole = sum(lines)
  const texts: Readonly<Record<string, string>> = {
    numeroGuiaPrestador: markedNumber(number, mark, MOST_OF_NUMBER),
    tipoFaturamento: COMPLEMENTARY,
    valorTotalGeral: whole,
    valorTotalHonorarios: whole,
    ...(kind === 'consultation' && { valorProcedimento: whole }),
    ...Object.fromEntries(
      Object.entries(PART_OF_TOTAL).map(([part, group]) => [
        part,
        sum(lines.filter(({ expenseGroup }) => expenseGroup === group)),
      ]),
    ),
  }
  const items = new Set(lines.map(({ item }) => item))
  const linked = withoutLooseLinks(guide, items)
  return withTexts(kind === 'sp_sadt' ? withPrincipal(linked, number) : linked, (name) => texts[name])
}

/** A number with a mark behind it. Of one that is too long the last letters stay, by which numbers differ. */
export function markedNumber(number: string, mark: string, most: number): string {
  return `${number.slice(-(most - mark.length - 1))}-${mark}`
}

/** An exam without a guide above it belongs to the one that was sent. */
function withPrincipal([name, content]: Element, number: string): Element {
  if (typeof content === 'string') return [name, content]
  return [
    name,
    content.map((inner): Element => {
      const isHeader = inner[0] === 'cabecalhoGuia' && typeof inner[1] !== 'string'
      if (!isHeader || textIn(inner, 'guiaPrincipal') !== null) return inner
      return [inner[0], [...inner[1], ['guiaPrincipal', number]]]
    }),
  ]
}

/** An expense that belongs to a line that is not charged belongs to none. */
function withoutLooseLinks([name, content]: Element, items: ReadonlySet<string>): Element {
  if (typeof content === 'string') return [name, content]
  const linked = content.filter(([inner, text]) => inner !== 'itemVinculado' || items.has(String(text)))
  return [name, linked.map((inner) => withoutLooseLinks(inner, items))]
}
