import { useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { Button } from '../button/button.tsx'
import { Refused } from '../states/refused.tsx'
import { useOnline } from '../states/use-online.ts'
import type { Column } from './column.ts'
import { csvOf, download } from './exported-rows.ts'

interface ExportButtonProps<Row> {
  /** What the file is called, such as `keys.csv`. */
  readonly name: string
  readonly columns: readonly Column<Row>[]
  /** Every row that the filters of the list show, page by page. */
  readonly all: () => AsyncIterable<Row> | Promise<readonly Row[]>
}

/** Hands out the whole list as its filters show it, also what was not scrolled to. */
export function ExportButton<Row>({ name, columns, all }: ExportButtonProps<Row>) {
  const { t } = useLingui()
  const isOnline = useOnline()
  const { mutate, error, isPending } = useMutation({
    mutationFn: async () => download(name, csvOf(columns, await Array.fromAsync(await all()))),
  })
  return (
    <>
      <Button isDisabled={!isOnline || isPending} onPress={() => mutate()}>
        {isPending ? t`Exporting…` : t`Export`}
      </Button>
      {error !== null && <Refused error={error} onAgain={mutate} />}
    </>
  )
}
