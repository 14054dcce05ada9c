import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { SidePanel } from '../../../components/side-panel/side-panel.tsx'
import { Loading } from '../../../components/states/loading.tsx'
import { Refused } from '../../../components/states/refused.tsx'
import { useMay } from '../../../shell/session/session.ts'
import { lineOf } from './batch-queries.ts'
import styles from '../parts/accounts.module.css'
import { ActOfLine } from './act-of-line.tsx'
import { InvoiceForm } from './invoice-form.tsx'
import { LineFacts } from './line-facts.tsx'
import { LineWithoutPrice } from './line-without-price.tsx'

interface LinePanelProps {
  readonly batchId: string
  readonly convenio: string
  readonly lineId: number
  readonly onClose: () => void
}

/** A line beside the list: as it was billed, what the contract says, and the act by which it says so. */
export function LinePanel({ batchId, convenio, lineId, onClose }: LinePanelProps) {
  const { t } = useLingui()
  const mayWrite = useMay('billing:write')
  const { data: line, error, refetch } = useQuery(lineOf(batchId, lineId))
  const asksInvoice = line?.missing === 'invoice_cents' || (line?.invoice_cents ?? null) !== null
  return (
    <SidePanel title={line === undefined ? t`Line` : t`Guide ${line.guide}, item ${line.item}`} onClose={onClose}>
      {error !== null && <Refused error={error} onAgain={() => void refetch()} />}
      {line === undefined && error === null && <Loading rows={14} />}
      {line !== undefined && (
        <div className={styles['part']}>
          <LineFacts line={line} convenio={convenio} />
          {line.contract_cents === null && <LineWithoutPrice line={line} convenio={convenio} />}
          {asksInvoice && mayWrite && <InvoiceForm batchId={batchId} line={line} />}
          {line.act !== null && <ActOfLine line={line} act={line.act} />}
        </div>
      )}
    </SidePanel>
  )
}
