export interface Cell {
  readonly row: number
  readonly column: number
}

export interface Extent {
  readonly rows: number
  readonly columns: number
  /** How many rows fit: what Page Down goes over. */
  readonly page: number
}

/** Where a key leads from a cell; null: the key is not one that moves. Home and End stay in the row, with Ctrl they leave it. */
export function nextCell(
  key: string,
  isFar: boolean,
  { row, column }: Cell,
  { rows, columns, page }: Extent,
): Cell | null {
  const last = { row: rows - 1, column: columns - 1 }
  switch (key) {
    case 'ArrowUp':
      return { row: Math.max(0, row - 1), column }
    case 'ArrowDown':
      return { row: Math.min(last.row, row + 1), column }
    case 'ArrowLeft':
      return { row, column: Math.max(0, column - 1) }
    case 'ArrowRight':
      return { row, column: Math.min(last.column, column + 1) }
    case 'Home':
      return isFar ? { row: 0, column: 0 } : { row, column: 0 }
    case 'End':
      return isFar ? last : { row, column: last.column }
    case 'PageUp':
      return { row: Math.max(0, row - page), column }
    case 'PageDown':
      return { row: Math.min(last.row, row + page), column }
    default:
      return null
  }
}
