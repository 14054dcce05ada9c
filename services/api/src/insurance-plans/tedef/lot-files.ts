import type { Day } from '@vigencia/domain/calendar/day.ts'
import { shareOf, type Cents } from '@vigencia/domain/money/cents.ts'
import { amountsOf, categoriesOf, CATEGORIES } from './amounts.ts'
import { fixedWidthLine } from './fixed-width.ts'
import { LAYOUTS } from './layouts.ts'
import { documentKey, numberInFile, type Lot } from './lot.ts'
import type { PricedEncounter } from './priced-lot.ts'

/** What every file of a lot has in common. */
export interface Sending {
  readonly lot: Lot
  readonly sentOn: Day
  /** `HHMMSS`. */
  readonly sentAt: string
}

const CURRENCIES = { PEN: '1', USD: '2' } as const
const NONE = { cents: 0 }

/** The five files of a lot, by their names. What no plan and no caller says is left blank. */
export function lotFiles(sending: Sending, encounters: readonly PricedEncounter[]): Record<string, string> {
  const { lot, sentOn } = sending
  const iafas = encounters[0]?.iafas ?? ''
  const sent = [
    lot.ruc,
    lot.ipress,
    iafas,
    String(lot.lot).padStart(7, '0'),
    lot.period.replace('-', ''),
    dayText(sentOn),
  ]
  const file = (kind: string, lines: readonly string[]) => [
    `${kind}_${sent.join('_')}.txt`,
    lines.map((line) => `${line}\r\n`).join(''),
  ]
  return Object.fromEntries([
    file('dfac', invoiceLines(sending, encounters)),
    file(
      'date',
      encounters.map((one) => encounterLine(sending, one)),
    ),
    file(
      'dser',
      encounters.flatMap((one) => serviceLines(sending, one)),
    ),
    file(
      'dfar',
      encounters.flatMap((one) => pharmacyLines(sending, one)),
    ),
    file('dden', []),
  ]) as Record<string, string>
}

function invoiceLines({ lot, sentOn, sentAt }: Sending, encounters: readonly PricedEncounter[]): string[] {
  const byDocument = Map.groupBy(encounters, ({ invoice }) => documentKey(invoice))
  return lot.invoices.map((invoice) => {
    const own = byDocument.get(documentKey(invoice)) ?? []
    const { covered_taxed, covered_exempt, ...copays } = amountsOf(own)
    // reckoned once on the sum, as an invoice does
    const igv = shareOf(covered_taxed as Cents, lot.igv_percent)
    return fixedWidthLine(LAYOUTS.dfac, {
      sent_on: dayText(sentOn),
      sent_at: sentAt,
      lot: lot.lot,
      iafas: own[0]?.iafas ?? '',
      ruc: lot.ruc,
      ipress: lot.ipress,
      document_type: invoice.document_type,
      document_number: numberInFile(invoice),
      issued_on: dayText(invoice.issued_on),
      product: own[0]?.product ?? '',
      encounter_count: own.length,
      payment_mechanism: invoice.payment_mechanism,
      payment_submechanism: invoice.payment_submechanism,
      agreed_amount: NONE,
      agreed_from: '',
      currency: CURRENCIES[invoice.currency],
      exempt_amount: { cents: covered_exempt },
      ...inCents(copays),
      taxable_base: { cents: covered_taxed },
      igv: { cents: igv },
      total: { cents: covered_taxed + covered_exempt + igv },
      note_kind: 'N',
      note_number: '',
      note_amount: NONE,
      note_date: '',
      note_reason: '',
      first_sent_on: '',
      is_global: '',
    })
  })
}

function ofEncounter({ lot }: Sending, { encounter }: PricedEncounter) {
  return {
    ruc: lot.ruc,
    ipress: lot.ipress,
    document_type: encounter.document_type,
    document_number: numberInFile(encounter),
    encounter_number: encounter.encounter_number,
  }
}

function professionalOf({ encounter }: PricedEncounter) {
  return {
    professional_type: encounter.professional_type,
    professional_number: encounter.professional_number,
    professional_id_type: encounter.professional_id_type,
    professional_id_number: encounter.professional_id_number,
  }
}

function encounterLine(sending: Sending, priced: PricedEncounter): string {
  const { encounter } = priced
  const { covered_taxed, covered_exempt, ...copays } = amountsOf([priced])
  const categories = categoriesOf(priced)
  return fixedWidthLine(LAYOUTS.date, {
    ...ofEncounter(sending, priced),
    own_code: encounter.own_code,
    affiliation_type: encounter.affiliation_type,
    insured_code: encounter.insured_code,
    id_type: encounter.id_type,
    id_number: encounter.id_number,
    record_number: encounter.record_number,
    authorisation_type: encounter.authorisation_type,
    authorisation_number: encounter.authorisation_number,
    second_authorisation_type: '',
    second_authorisation_number: '',
    coverage_type: priced.coverageType,
    coverage_subtype: priced.coverageSubtype,
    diagnosis_1: encounter.diagnosis_1,
    diagnosis_2: encounter.diagnosis_2,
    diagnosis_3: encounter.diagnosis_3,
    event_date: dayText(encounter.event_date),
    event_time: encounter.event_time.replaceAll(':', '').padEnd(6, '0'),
    ...professionalOf(priced),
    referring_ruc: encounter.referring_ruc,
    transferred_on: '',
    transferred_at: '',
    admission_type: encounter.admission_type,
    admitted_on: dayText(encounter.admitted_on),
    discharged_on: dayText(encounter.discharged_on),
    discharge_type: encounter.discharge_type,
    billable_days: encounter.billable_days,
    ...inCents(Object.fromEntries(CATEGORIES.map((name) => [name, categories[name]])) as typeof categories),
    ...inCents(copays),
    covered_total: { cents: covered_taxed + covered_exempt },
  })
}

function serviceLines(sending: Sending, priced: PricedEncounter): string[] {
  const services = priced.lines.filter(({ line }) => line.kind !== 'pharmacy')
  return services.map(({ line, quote }, i) =>
    fixedWidthLine(LAYOUTS.dser, {
      ...ofEncounter(sending, priced),
      line_number: i + 1,
      classification: line.classification,
      code: line.code,
      description: line.description,
      performed_on: dayText(line.performed_on ?? priced.encounter.event_date),
      ...professionalOf(priced),
      quantity: line.quantity,
      unit_price: { cents: quote.unit_price_cents },
      variable_copay: { cents: quote.variable_copay_cents },
      fixed_copay: { cents: quote.fixed_copay_cents },
      presented: { cents: quote.price_cents },
      not_covered: NONE,
      diagnosis: line.diagnosis || priced.encounter.diagnosis_1,
      exempt: line.igv_exempt ? 'D' : 'A',
      item_group: line.item_group,
    }),
  )
}

function pharmacyLines(sending: Sending, priced: PricedEncounter): string[] {
  const products = priced.lines.filter(({ line }) => line.kind === 'pharmacy')
  return products.map(({ line, quote }, i) =>
    fixedWidthLine(LAYOUTS.dfar, {
      ...ofEncounter(sending, priced),
      line_number: i + 1,
      classification: line.classification,
      catalogue: line.catalogue,
      code: line.code,
      performed_on: dayText(line.performed_on ?? priced.encounter.event_date),
      quantity: line.quantity,
      unit_kind: line.unit_kind,
      unit_price: { cents: quote.unit_price_cents },
      copay: { cents: quote.fixed_copay_cents + quote.variable_copay_cents },
      presented: { cents: quote.price_cents },
      not_covered: NONE,
      diagnosis: line.diagnosis || priced.encounter.diagnosis_1,
      exempt: line.igv_exempt ? 'D' : 'A',
      guide_number: line.guide_number,
    }),
  )
}

function inCents<Name extends string>(amounts: Readonly<Record<Name, number>>): Record<Name, { cents: number }> {
  return Object.fromEntries(Object.entries(amounts).map(([name, cents]) => [name, { cents }])) as Record<
    Name,
    { cents: number }
  >
}

/** `YYYYMMDD`; blank without a day. */
function dayText(day: Day | null): string {
  return day === null ? '' : day.toString().replaceAll('-', '')
}
