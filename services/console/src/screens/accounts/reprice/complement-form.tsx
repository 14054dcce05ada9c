import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { vigencia } from '../../../api/vigencia.ts'
import { Button } from '../../../components/button/button.tsx'
import { FileChoice } from '../../../components/file-import/file-choice.tsx'
import { saveStream } from '../../../components/saved-file/save-stream.ts'
import { Refused } from '../../../components/states/refused.tsx'
import { useOnline } from '../../../components/states/use-online.ts'
import styles from '../parts/accounts.module.css'
import type { WantedDays } from './reprice-queries.ts'

/** Writes what may still be charged of one file, which is sent again because no card number was kept. */
export function ComplementForm({ wanted: { convenio_id, from, to } }: { readonly wanted: WantedDays }) {
  const { t } = useLingui()
  const isOnline = useOnline()
  const [file, setFile] = useState<File | null>(null)
  const { mutate, error, isPending, reset } = useMutation({
    mutationFn: async (sent: File) =>
      saveStream(
        await vigencia.billingBatches.complement.exchange(
          { convenio_id, from, to },
          new Blob([sent], { type: 'application/xml' }),
        ),
      ),
  })
  return (
    <form
      className={styles['part']}
      aria-label={t`Complementary charge`}
      onSubmit={(event) => {
        event.preventDefault()
        if (file !== null && !isPending) mutate(file)
      }}
    >
      <p className={styles['soft']}>
        <Trans>
          The complementary charge is written from the batch as it was sent. The file is compared with what was read,
          and is not kept.
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
      {error !== null && <Refused error={error} />}
      <div className={styles['buttons']}>
        <Button type="submit" isDisabled={file === null || isPending || !isOnline}>
          {t`Download the complementary charge`}
        </Button>
      </div>
    </form>
  )
}
