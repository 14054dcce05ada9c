import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import { Empty } from '../states/empty.tsx'
import { Loading } from '../states/loading.tsx'
import { Refused } from '../states/refused.tsx'
import { CellEditor } from './cell-editor.tsx'
import { isEditable, tracksOf, type Column } from './column.ts'
import styles from './data-grid.module.css'
import { GridRow } from './grid-row.tsx'
import { nextCell, type Cell } from './next-cell.ts'
import { pastedCells } from './pasted-cells.ts'
import type { PagedRows } from './use-paged-rows.ts'

export interface DataGridProps<Row> {
  /** What the grid holds, for those who hear it. */
  readonly label: string
  readonly columns: readonly Column<Row>[]
  readonly rows: PagedRows<Row>
  /** Said where there is no row: what to do first. */
  readonly empty: string
  /** Rows with something to be told apart, such as a draft of an edit. */
  readonly isMarked?: (row: Row) => boolean
  /** Enter or a double click on a row that is not edited there. */
  readonly onOpen?: (row: Row) => void
  /** What was typed into a cell. A sentence that comes back says what is wrong with it, and the cell stays open. */
  readonly onEdit?: (row: Row, column: Column<Row>, text: string) => string | null
  /** Cells of a spreadsheet, pasted with their first at this row and column. */
  readonly onPaste?: (at: Cell, cells: readonly (readonly string[])[]) => void
}

const ROW_HEIGHT = 32
/** With what is read ahead, fewer than 60 rows are on the page whatever the height of the screen. */
const AHEAD = 5

/** Rows without end, by mouse and by keyboard: arrows, Home, End, Page Up and Down, Enter, Esc. */
export function DataGrid<Row>({ label, columns, rows, empty, isMarked, onOpen, onEdit, onPaste }: DataGridProps<Row>) {
  const id = useId()
  const grid = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState<Cell>({ row: 0, column: 0 })
  const [typed, setTyped] = useState<{ readonly text: string; readonly isWhole: boolean } | null>(null)
  const { total, need } = rows
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => grid.current,
    estimateSize: () => ROW_HEIGHT,
    scrollPaddingStart: ROW_HEIGHT,
    overscan: AHEAD,
  })
  const shown = virtual.getVirtualItems()
  const [first, last] = [shown[0]?.index ?? 0, shown.at(-1)?.index ?? 0]
  useEffect(() => need(first, last), [need, first, last])

  if (rows.error !== null && total === 0) return <Refused error={rows.error} onAgain={rows.again} />
  if (rows.isLoading) return <Loading rows={12} />
  if (total === 0) return <Empty title={empty} />

  const row = rows.at(active.row)
  const column = columns[active.column]
  const mayEdit = onEdit !== undefined && row !== undefined && column !== undefined && isEditable(column, row)
  const go = (cell: Cell) => {
    setActive(cell)
    virtual.scrollToIndex(cell.row)
  }
  const endEdit = (to: Cell = active) => {
    setTyped(null)
    go(to)
    grid.current?.focus({ preventScroll: true })
  }
  const beginEdit = (text: string | null) => {
    if (mayEdit) setTyped({ text: text ?? column.text(row), isWhole: text === null })
    else if (row !== undefined) onOpen?.(row)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (typed !== null || event.target !== grid.current) return
    const page = Math.max(1, last - first - 2 * AHEAD)
    const next = nextCell(event.key, event.ctrlKey || event.metaKey, active, {
      rows: total,
      columns: columns.length,
      page,
    })
    if (next !== null) go(next)
    else if (event.key === 'Enter' || event.key === 'F2') beginEdit(null)
    else if (mayEdit && event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey)
      beginEdit(event.key)
    else return
    event.preventDefault()
  }
  return (
    <div
      ref={grid}
      role="grid"
      aria-label={label}
      aria-rowcount={total + 1}
      aria-colcount={columns.length}
      aria-readonly={onEdit === undefined}
      aria-activedescendant={`${id}-${active.row}-${active.column}`}
      tabIndex={0}
      className={styles['grid']}
      style={{ '--tracks': tracksOf(columns) } as React.CSSProperties}
      onKeyDown={onKeyDown}
      onPaste={(event) => {
        if (onPaste === undefined || typed !== null) return
        event.preventDefault()
        onPaste(active, pastedCells(event.clipboardData.getData('text/plain')))
      }}
      onCopy={(event) => {
        if (typed !== null || row === undefined || column === undefined) return
        event.preventDefault()
        event.clipboardData.setData('text/plain', column.text(row))
      }}
    >
      <div role="row" aria-rowindex={1} className={styles['head']}>
        {columns.map(({ id, header, isNumber = false }) => (
          <div key={id} role="columnheader" title={header} className={`${styles['cell']} ${isNumber ? 'number' : ''}`}>
            {header}
          </div>
        ))}
      </div>
      <div role="rowgroup" className={styles['body']} style={{ height: virtual.getTotalSize() }}>
        {shown.map(({ index, start }) => (
          <GridRow
            key={index}
            id={id}
            index={index}
            start={start}
            columns={columns}
            row={rows.at(index)}
            activeColumn={index === active.row ? active.column : null}
            isMarked={isMarked}
            onChoose={(column) => {
              setActive({ row: index, column })
              // the page must not move under a pointer that is about to click again
              grid.current?.focus({ preventScroll: true })
            }}
            onOpen={() => beginEdit(null)}
            editor={
              typed !== null && index === active.row && row !== undefined && column !== undefined ? (
                <CellEditor
                  label={column.header}
                  text={typed.text}
                  isWhole={typed.isWhole}
                  isNumber={column.isNumber ?? false}
                  onTake={(text) => onEdit?.(row, column, text) ?? null}
                  onDone={(way) => {
                    const to = nextCell(way, false, active, { rows: total, columns: columns.length, page: 1 })
                    endEdit(to ?? active)
                  }}
                />
              ) : null
            }
          />
        ))}
      </div>
    </div>
  )
}
