import { Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { refusalOf } from '@vigencia/client'
import { useState } from 'react'
import { Button } from '../../../components/button/button.tsx'
import { FileChoice } from '../../../components/file-import/file-choice.tsx'
import { PayerField } from '../../../components/payer-field/payer-field.tsx'
import { SidePanel } from '../../../components/side-panel/side-panel.tsx'
import { Refused } from '../../../components/states/refused.tsx'
import { useOnline } from '../../../components/states/use-online.ts'
import { remark } from '../../../components/toast/toasts.ts'
import styles from '../parts/accounts.module.css'
import { UploadProgress } from '../parts/upload-progress.tsx'
import { useFileUpload } from '../parts/use-file-upload.ts'

interface ReadBatchPanelProps {
  readonly onRead: (batchId: string) => void
  readonly onClose: () => void
}

/** A file of guides, as it goes to the payer. Its payer is asked for where the file does not tell it. */
export function ReadBatchPanel({ onRead, onClose }: ReadBatchPanelProps) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const isOnline = useOnline()
  const [file, setFile] = useState<File | null>(null)
  const [convenio, setConvenio] = useState<string | undefined>(undefined)
  const told = {
    created: t`The batch is read and judged.`,
    restored: t`The batch is back in the sums.`,
    already_there: t`This file was read before: here is its batch.`,
  }
  const { start, error, isPending, reset, progress } = useFileUpload(
    (client) =>
      client.billingBatches.importFile.upload(
        { convenio_id: convenio ?? null },
        new Blob([file as File], { type: 'application/xml' }),
      ),
    async ({ id, outcome }) => {
      await queries.invalidateQueries({ queryKey: ['billing'] })
      remark(told[outcome])
      onRead(id)
    },
  )
  const asksPayer = convenio !== undefined || refusalOf(error)?.code === 'payer_unknown'
  return (
    <SidePanel title={t`Read a batch`} onClose={onClose}>
      <form
        className={styles['part']}
        onSubmit={(event) => {
          event.preventDefault()
          if (file !== null && !isPending) start()
        }}
      >
        <p className={styles['soft']}>
          <Trans>
            Of a patient nothing is kept but a digest of the card and its last three digits. The file itself is not
            kept.
          </Trans>
        </p>
        <FileChoice
          file={file}
          label={t`Choose a file: XML of TISS`}
          accept=".xml"
          onChoose={(chosen) => {
            setFile(chosen)
            reset()
          }}
        />
        {asksPayer && <PayerField label={t`Payer`} convenio={convenio} onChoose={setConvenio} />}
        {isPending && <UploadProgress {...progress} />}
        {error !== null && <Refused error={error} />}
        <div className={styles['buttons']}>
          <Button
            type="submit"
            kind="primary"
            isDisabled={file === null || isPending || !isOnline}
          >{t`Read it`}</Button>
        </div>
      </form>
    </SidePanel>
  )
}
