import { Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { refusalOf, type Api } from '@vigencia/client'
import { useState } from 'react'
import { Button } from '../../../components/button/button.tsx'
import { FileChoice } from '../../../components/file-import/file-choice.tsx'
import { typedFile } from '../../../components/file-import/import-order.ts'
import { PayerField } from '../../../components/payer-field/payer-field.tsx'
import { SidePanel } from '../../../components/side-panel/side-panel.tsx'
import { Refused } from '../../../components/states/refused.tsx'
import { useOnline } from '../../../components/states/use-online.ts'
import { remark } from '../../../components/toast/toasts.ts'
import styles from '../parts/accounts.module.css'
import { RowsOfStatement, type RowsOrder } from './rows-of-statement.tsx'
import { UploadProgress } from '../parts/upload-progress.tsx'
import { useFileUpload } from '../parts/use-file-upload.ts'

const BLANK_ORDER: RowsOrder = { column_map: '', protocol: '', issued_on: null }

/** A payer's statement, or its answer to an appeal: XML of TISS, or rows by a column map that is kept for that payer. */
export function ReadStatementPanel({ onClose }: { readonly onClose: () => void }) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const isOnline = useOnline()
  const [file, setFile] = useState<File | null>(null)
  const [convenio, setConvenio] = useState<string | undefined>(undefined)
  const [order, setOrder] = useState(BLANK_ORDER)
  const isXml = file === null || file.name.toLowerCase().endsWith('.xml')
  const { start, error, isPending, reset, progress } = useFileUpload<Api.ReadStatement>(
    (client) => {
      const payer = convenio === undefined ? {} : { convenio_id: convenio }
      const chosen = file as File
      return isXml
        ? client.billingStatements.create.upload(payer, new Blob([chosen], { type: 'application/xml' }))
        : client.billingStatements.create.upload({ ...payer, ...orderFrom(order) }, typedFile(chosen))
    },
    async ({ id, is_new, appeal }) => {
      await queries.invalidateQueries({ queryKey: ['billing'] })
      if (appeal !== null) {
        remark(t`The payer's answer is read.`)
        await navigate({ to: '/accounts/appeals/$appealId', params: { appealId: id } })
        return
      }
      remark(is_new ? t`The statement is read and judged.` : t`This file was read before: here is its statement.`)
      await navigate({ to: '/accounts/statements/$statementId', params: { statementId: id } })
    },
  )
  const asksPayer = !isXml || convenio !== undefined || refusalOf(error)?.code === 'payer_unknown'
  const isReady = file !== null && (isXml || (convenio !== undefined && order.column_map !== ''))
  return (
    <SidePanel title={t`Read a statement`} onClose={onClose}>
      <form
        className={styles['part']}
        onSubmit={(event) => {
          event.preventDefault()
          if (isReady && !isPending) start()
        }}
      >
        <p className={styles['soft']}>
          <Trans>A statement of analysis, or the answer to an appeal. The file itself is not kept.</Trans>
        </p>
        <FileChoice
          file={file}
          label={t`Choose a file: XML, CSV or XLSX`}
          accept=".xml,.csv,.txt,.xlsx"
          onChoose={(chosen) => {
            setFile(chosen)
            reset()
          }}
        />
        {asksPayer && <PayerField label={t`Payer`} convenio={convenio} onChoose={setConvenio} />}
        {!isXml && convenio !== undefined && <RowsOfStatement convenio={convenio} order={order} onChange={setOrder} />}
        {isPending && <UploadProgress {...progress} />}
        {error !== null && <Refused error={error} />}
        <div className={styles['buttons']}>
          <Button type="submit" kind="primary" isDisabled={!isReady || isPending || !isOnline}>{t`Read it`}</Button>
        </div>
      </form>
    </SidePanel>
  )
}

function orderFrom({ column_map, protocol, issued_on }: RowsOrder) {
  return {
    column_map,
    ...(protocol.trim() !== '' && { protocol: protocol.trim() }),
    ...(issued_on !== null && { issued_on }),
  }
}
