import type { ReactNode } from 'react'
import { isEditable, type Column } from './column.ts'
import styles from './data-grid.module.css'

interface GridRowProps<Row> {
  readonly id: string
  readonly index: number
  /** Pixels from the top of the rows. */
  readonly start: number
  readonly columns: readonly Column<Row>[]
  readonly row: Row | undefined
  readonly activeColumn: number | null
  readonly isMarked: ((row: Row) => boolean) | undefined
  readonly editor: ReactNode
  readonly onChoose: (column: number) => void
  readonly onOpen: () => void
}

export function GridRow<Row>({ id, index, start, columns, row, activeColumn, isMarked, ...props }: GridRowProps<Row>) {
  const { editor, onChoose, onOpen } = props
  const mark = row !== undefined && isMarked?.(row) === true ? styles['marked'] : ''
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-busy={row === undefined}
      className={`${styles['row']} ${mark}`}
      style={{ transform: `translateY(${start}px)` }}
    >
      {columns.map((column, place) => {
        const isActive = place === activeColumn
        return (
          <div
            key={column.id}
            id={`${id}-${index}-${place}`}
            role="gridcell"
            aria-colindex={place + 1}
            aria-selected={isActive}
            title={row === undefined ? undefined : column.text(row)}
            aria-readonly={row === undefined || !isEditable(column, row)}
            className={`${styles['cell']} ${column.isNumber === true ? 'number' : ''} ${isActive ? styles['active'] : ''}`}
            onMouseDown={(event) => {
              if (event.target instanceof HTMLInputElement) return
              event.preventDefault()
              onChoose(place)
            }}
            onDoubleClick={onOpen}
          >
            {isActive && editor !== null ? editor : row === undefined ? '' : (column.cell?.(row) ?? column.text(row))}
          </div>
        )
      })}
    </div>
  )
}
