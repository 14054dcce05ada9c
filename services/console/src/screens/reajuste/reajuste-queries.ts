import { queryOptions } from '@tanstack/react-query'
import type { Api } from '@vigencia/client'
import { vigencia } from '../../api/vigencia.ts'
import type { Change } from './changes.ts'
import type { Act, Shown, Terms } from './terms.ts'

export interface Place {
  readonly convenio_id: string
  readonly period_id: string
}

/** What is asked of one act: where, by which terms, and with which prices by hand. */
export interface ActInput {
  readonly act: Act
  readonly place: Place
  readonly terms: Terms
  readonly changes: readonly Change[]
  /** Tells the changes apart in the memory of what was read. */
  readonly mark: string
  /** All rules of acts of the new period; null: as they were. */
  readonly actRules: Api.AgreedActRules | null
  /** The days by whose billing a reajuste is weighed; null: by none. It changes nothing of what is done. */
  readonly weighBy: { readonly from: string; readonly to: string } | null
  /** Whether the period is over: then the service wants the word. */
  readonly isOver: boolean
}

/** Which prices of a preview are shown. */
export interface Paging {
  readonly show: Shown
  readonly search: string | null
  readonly order: 'code' | 'difference'
  readonly offset: number
  readonly limit: number | null
}

export type Preview = Api.ReajustePreview | Api.RenewalPreview | Api.CorrectionPreview

const moved = (word: 'yes' | 'no' | undefined) => (word === undefined ? null : word === 'yes')
const stated = (word: 'yes' | 'no' | undefined) => (word === undefined ? undefined : word === 'yes')
const numberOf = (text: string | undefined) => (text === undefined ? null : Number(text))

function commonOf({ place, terms, changes, actRules }: ActInput) {
  return {
    ...place,
    cbhpm_table_version: terms.version ?? null,
    cbhpm_percentage: numberOf(terms.paid),
    reajuste_percent: numberOf(terms.percent),
    adjust_table_prices: moved(terms.tables),
    adjust_overrides: moved(terms.own),
    changes: [...changes],
    ...(actRules !== null && { act_rules: actRules }),
  }
}

export function reajusteOf(input: ActInput): Omit<Api.ContractsReajusteInput, 'preview_digest'> {
  const { terms, isOver } = input
  return {
    ...commonOf(input),
    new_start_date: terms.start ?? '',
    ...(terms.end !== undefined && { new_end_date: terms.end }),
    adjust_particular_prices: terms.selfPay === 'ended' ? null : moved(terms.selfPay),
    copy_particular_prices: terms.selfPay !== 'ended',
    retroactive: isOver,
  }
}

export function renewalOf(input: ActInput): Omit<Api.ContractsRenewInput, 'preview_digest'> {
  const { terms } = input
  return {
    ...commonOf(input),
    new_end_date: terms.end ?? null,
    adjust_particular_prices: terms.selfPay === 'ended' ? null : moved(terms.selfPay),
  }
}

/** A preview is asked for without a reason, which it does not need to know; the service wants one all the same. */
export function correctionOf(input: ActInput, reason = '-'): Omit<Api.ContractsCorrectInput, 'preview_digest'> {
  const { terms, isOver } = input
  return {
    ...commonOf(input),
    reason,
    ...(terms.end !== undefined && { new_end_date: terms.end }),
    ...(terms.copay !== undefined && { copay_enabled: stated(terms.copay) }),
    ...(terms.copayPercent !== undefined && { default_copay_percent: Number(terms.copayPercent) }),
    ...(terms.copayMost !== undefined && { default_copay_max_cents: terms.copayMost }),
    ...(terms.card !== undefined && { requires_card_number: stated(terms.card) }),
    ...(terms.authorization !== undefined && { requires_authorization: stated(terms.authorization) }),
    retroactive: isOver,
  }
}

export function askPreview(input: ActInput, paging: Paging, signal: AbortSignal): Promise<Preview> {
  const { contracts } = vigencia
  if (input.act === 'reajuste')
    return contracts.previewReajuste.query({ ...reajusteOf(input), ...paging, weigh_by: input.weighBy }, { signal })
  if (input.act === 'renewal') return contracts.previewRenewal.query({ ...renewalOf(input), ...paging }, { signal })
  return contracts.previewCorrection.query({ ...correctionOf(input), ...paging }, { signal })
}

export const previewKey = ({ act, place, terms, mark, actRules, weighBy }: ActInput) =>
  ['contracts', place.convenio_id, place.period_id, 'preview', act, terms, mark, actRules, weighBy] as const

const LARGEST = 12

/** Totals and digest, with the largest differences. */
export const previewHead = (input: ActInput) =>
  queryOptions({
    queryKey: [...previewKey(input), 'head'],
    queryFn: ({ signal }) =>
      askPreview(input, { show: 'changed', search: null, order: 'difference', offset: 0, limit: LARGEST }, signal),
  })

export const periodOf = (place: Place) =>
  queryOptions({
    queryKey: ['contracts', place.convenio_id, place.period_id],
    queryFn: ({ signal }) => vigencia.contracts.get.query(place, { signal }),
  })

export const convenioOf = (convenio_id: string) =>
  queryOptions({
    queryKey: ['convenios', convenio_id],
    queryFn: ({ signal }) => vigencia.convenios.get.query({ convenio_id }, { signal }),
  })
