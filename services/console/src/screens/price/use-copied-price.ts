import { useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { periodsOf } from '../../api/payers.ts'
import { procedureNamed } from '../../api/procedures.ts'
import { remark } from '../../components/toast/toasts.ts'
import { useFormats } from '../../formats/use-formats.ts'
import { priceAsText } from './price-as-text.ts'
import { logHashAt, priceOf, type Event } from './price-queries.ts'
import { RULE_NAMES } from './rule-ladder.tsx'

/** Puts a price on the clipboard as text, with its revision and the hash of the log at it. */
export function useCopiedPrice(): (event: Event) => Promise<void> {
  const { t, i18n } = useLingui()
  const formats = useFormats()
  const queries = useQueryClient()
  return async (event) => {
    const quote = await queries.ensureQueryData(priceOf(event))
    const entry = await queries.ensureQueryData(logHashAt(quote.convenio_id, quote.revision)).catch(() => null)
    const { name } = await queries.ensureQueryData(periodsOf(event.convenio_id))
    const named = procedureNamed(event.convenio_id, event.event_date, event.procedure_code)
    const words = {
      payer: t`Payer`,
      procedure: t`Procedure`,
      day: t`Day`,
      quantity: t`Quantity`,
      price: t`Price`,
      payerPays: t`Payer pays`,
      patientPays: t`Patient pays`,
      revision: t`Revision`,
      logHash: t`Hash of the change log`,
      rules: Object.fromEntries(Object.entries(RULE_NAMES).map(([rule, name]) => [rule, i18n._(name)])),
    } as Parameters<typeof priceAsText>[1]
    const facts = { quote, payer: name, name: queries.getQueryData(named.queryKey) ?? null, hash: entry?.hash ?? null }
    await navigator.clipboard.writeText(priceAsText(facts, words, formats))
    remark(t`Copied`)
  }
}
