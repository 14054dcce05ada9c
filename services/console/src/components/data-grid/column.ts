import type { ReactNode } from 'react'

/** A column of a grid. What it shows, copies and exports comes from the row alone. */
export interface Column<Row> {
  readonly id: string
  readonly header: string
  /** As a track of a CSS grid, such as `minmax(8rem, 2fr)`; `minmax(6rem, 1fr)` where it is not said. */
  readonly width?: string
  /** Numbers stand at the right, digit below digit. */
  readonly isNumber?: boolean
  /** What is copied, exported, and shown where `cell` is not there. */
  readonly text: (row: Row) => string
  readonly cell?: (row: Row) => ReactNode
  /** What is typed into the cell; absent: it is read only. False for a row: that row is. */
  readonly isEditable?: boolean | ((row: Row) => boolean)
}

export function isEditable<Row>({ isEditable = false }: Column<Row>, row: Row): boolean {
  return typeof isEditable === 'function' ? isEditable(row) : isEditable
}

export function tracksOf(columns: readonly Column<never>[]): string {
  return columns.map(({ width = 'minmax(6rem, 1fr)' }) => width).join(' ')
}
