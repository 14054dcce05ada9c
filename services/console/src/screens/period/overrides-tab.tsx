import { useMutation, useQueryClient } from '@tanstack/react-query'
import { plural } from '@lingui/core/macro'
import { Plural, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { isForSome } from '../../api/qualifiers.ts'
import { vigencia } from '../../api/vigencia.ts'
import { Button } from '../../components/button/button.tsx'
import { DataGrid } from '../../components/data-grid/data-grid.tsx'
import { usePagedRows } from '../../components/data-grid/use-paged-rows.ts'
import { Refused } from '../../components/states/refused.tsx'
import { isStale } from '../../components/stale/is-stale.ts'
import { Stale } from '../../components/stale/stale.tsx'
import { useOnline } from '../../components/states/use-online.ts'
import { TextField } from '../../components/text-field/text-field.tsx'
import { remark } from '../../components/toast/toasts.ts'
import { useWhom } from '../../components/whom/use-whom.ts'
import { useDraft } from '../../drafts/use-draft.ts'
import { readMoney } from '../../formats/read-money.ts'
import { useFormats } from '../../formats/use-formats.ts'
import { EditsTable } from './edits-table.tsx'
import { fileOfEdits, NO_EDITS, withEdit, type EditedPrices } from './edited-prices.ts'
import { ExportButtons } from './export-buttons.tsx'
import { OverridePanel } from './override-panel.tsx'
import { useOverrideColumns, type OverrideRow } from './override-columns.ts'
import type { SearchedPart } from './period-part.ts'
import { periodOf } from './period-queries.ts'
import styles from './period.module.css'

/** The own prices of the period. In a draft their amounts are typed or pasted, kept as edits, and saved as one act. */
export function OverridesTab({ path, period, isEditable, search, onChange }: SearchedPart) {
  const { t } = useLingui()
  const formats = useFormats()
  const queries = useQueryClient()
  const isOnline = useOnline()
  const [text, setText] = useState(search.find ?? '')
  /** 'new': one is added; null: none is open. */
  const [opened, setOpened] = useState<OverrideRow | 'new' | null>(null)
  const [draft, setDraft] = useDraft<EditedPrices>(`period/${period.id}/prices`)
  const edits = draft ?? { ...NO_EDITS, revision: period.revision }
  const find = search.find ?? null
  const rows = usePagedRows(['contracts', 'overrides', path, find], (offset, limit, signal) =>
    vigencia.overrides.list.query({ ...path, search: find, offset, limit }, { signal }),
  )
  const whom = useWhom(path.convenio_id, rows.known)
  const columns = useOverrideColumns(edits, isEditable, rows.known.some(isForSome) ? whom : null)
  const count = Object.keys(edits.prices).length
  const edit = (row: OverrideRow, typed: string): string | null => {
    const cents = readMoney(typed)
    if (cents === null || cents < 0) return t`An amount is written ${formats.amount(123456)}.`
    setDraft(withEdit(edits, row, cents))
    return null
  }
  const save = useMutation({
    mutationFn: () => {
      const input = { ...path, existing: 'update' as const, decimal: '.' as const }
      const file = new Blob([fileOfEdits(edits)], { type: 'text/csv' })
      return vigencia.overrides.importFile.upload(input, file, { context: { ifMatch: edits.revision } })
    },
    onSuccess: async ({ updated_count }) => {
      setDraft(null)
      await queries.invalidateQueries({ queryKey: ['contracts'] })
      const count = formats.count(updated_count)
      remark(t`${plural(updated_count, { one: 'The price is saved.', other: `${count} prices are saved.` })}`)
    },
    onError: async (error) => {
      if (isStale(error)) await queries.invalidateQueries({ queryKey: ['contracts'] })
    },
  })
  const isOutdated = isStale(save.error)
  return (
    <div className={styles['part']}>
      <div className={`${styles['bar']} not-printed`}>
        <form
          role="search"
          onSubmit={(event) => {
            event.preventDefault()
            onChange({ find: text.trim() === '' ? undefined : text.trim() })
          }}
        >
          <TextField label={t`Code or name`} value={text} onChange={setText} />
        </form>
        <div className={styles['buttons']}>
          {isEditable && <Button isDisabled={!isOnline} onPress={() => setOpened('new')}>{t`Add a price`}</Button>}
          <ExportButtons path={path} />
        </div>
      </div>
      {isOutdated && (
        <Stale
          log={{ convenio: path.convenio_id }}
          theirs={<EditsTable path={path} edits={edits} isTheirs />}
          yours={<EditsTable path={path} edits={edits} />}
          onTakeTheirs={() => {
            setDraft(null)
            save.reset()
          }}
          onKeepYours={() => {
            setDraft({ ...edits, revision: queries.getQueryData(periodOf(path).queryKey)?.revision ?? period.revision })
            save.reset()
          }}
        />
      )}
      {!isOutdated && save.error !== null && <Refused error={save.error} />}
      <DataGrid
        label={t`Own prices of the period`}
        columns={columns}
        rows={rows}
        empty={find === null ? t`There is no own price: the table prices everything` : t`Nothing found`}
        isMarked={(row) => row.id in edits.prices}
        {...(isEditable && {
          // what a system has said of a price is changed by that system
          onOpen: (row: OverrideRow) => row.metadata === null && setOpened(row),
          onEdit: (row: OverrideRow, _column: unknown, typed: string) => edit(row, typed),
          onPaste: (at: { readonly row: number }, cells: readonly (readonly string[])[]) => {
            let next = edits
            cells.forEach((line, place) => {
              const row = rows.at(at.row + place)
              const cents = readMoney(line.at(-1) ?? '')
              if (row !== undefined && cents !== null && row.is_covered) next = withEdit(next, row, cents)
            })
            setDraft(next)
          },
        })}
      />
      {isEditable && count > 0 && (
        <div className={styles['save']} role="status">
          <Plural
            value={count}
            one="# price was typed and is not saved."
            other="# prices were typed and are not saved."
          />
          <div className={styles['buttons']}>
            <Button
              kind="primary"
              isDisabled={save.isPending || !isOnline}
              onPress={() => save.mutate()}
            >{t`Save the prices`}</Button>
            <Button onPress={() => setDraft(null)}>{t`Drop what was typed`}</Button>
          </div>
        </div>
      )}
      {opened !== null && (
        <OverridePanel
          path={path}
          revision={period.revision}
          override={opened === 'new' ? null : (rows.known.find(({ id }) => id === opened.id) ?? opened)}
          onClose={() => setOpened(null)}
        />
      )}
    </div>
  )
}
