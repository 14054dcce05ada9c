import { useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Api } from '@vigencia/client'
import { useState } from 'react'
import { vigencia } from '../../../api/vigencia.ts'
import { Button } from '../../../components/button/button.tsx'
import { MoneyField } from '../../../components/money-field/money-field.tsx'
import { Refused } from '../../../components/states/refused.tsx'
import { useOnline } from '../../../components/states/use-online.ts'
import { remark } from '../../../components/toast/toasts.ts'
import styles from '../parts/accounts.module.css'

interface InvoiceFormProps {
  readonly batchId: string
  readonly line: Pick<Api.BillingLineWithAct, 'line_id' | 'invoice_cents'>
}

/** What one of an expense cost by its invoice, where the contract pays by that. The line is judged again by it. */
export function InvoiceForm({ batchId, line }: InvoiceFormProps) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const isOnline = useOnline()
  const [cents, setCents] = useState(line.invoice_cents)
  const { mutate, error, isPending } = useMutation({
    mutationFn: (invoice_cents: number) =>
      vigencia.billingBatches.setInvoice.mutate({ batch_id: batchId, line_id: line.line_id, invoice_cents }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['billing'] })
      remark(t`The line is judged by its invoice.`)
    },
  })
  return (
    <form
      className={styles['row']}
      onSubmit={(event) => {
        event.preventDefault()
        if (cents !== null) mutate(cents)
      }}
    >
      <MoneyField label={t`What one of it cost, by its invoice`} value={cents} onChange={setCents} />
      <Button
        type="submit"
        kind="primary"
        isDisabled={cents === null || isPending || !isOnline}
      >{t`Judge by it`}</Button>
      {error !== null && <Refused error={error} />}
    </form>
  )
}
