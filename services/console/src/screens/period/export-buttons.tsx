import { useMutation } from '@tanstack/react-query'
import { useLingui } from '@lingui/react/macro'
import { vigencia } from '../../api/vigencia.ts'
import { Button } from '../../components/button/button.tsx'
import { Refused } from '../../components/states/refused.tsx'
import { saveStream } from '../../components/saved-file/save-stream.ts'
import type { PeriodPath } from './period-queries.ts'

/** The own prices as a file, in the columns that the import takes again. */
export function ExportButtons({ path }: { readonly path: PeriodPath }) {
  const { t } = useLingui()
  const { mutate, error, isPending } = useMutation({
    mutationFn: async (format: 'csv' | 'xlsx') =>
      saveStream(await vigencia.overrides.exportFile.download({ ...path, format })),
  })
  return (
    <>
      <Button isDisabled={isPending} onPress={() => mutate('csv')}>{t`Export CSV`}</Button>
      <Button isDisabled={isPending} onPress={() => mutate('xlsx')}>{t`Export XLSX`}</Button>
      {error !== null && <Refused error={error} />}
    </>
  )
}
