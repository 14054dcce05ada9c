import { UnreadableFile } from '../rows/unreadable-file.ts'
import type { Sheet } from './workbook.ts'

/**
 * The sheet that was told by its name or its place from 1, or the only one that has rows. Nothing is dropped silently.
 * @throws UnreadableFile where several have rows, or none is the one that was told
 */
export async function chooseSheet(
  sheets: readonly Sheet[],
  told: string | undefined,
  hasRows: (sheet: Sheet) => Promise<boolean>,
): Promise<Sheet> {
  const [only] = sheets
  if (told !== undefined) return toldSheet(sheets, told)
  if (only !== undefined && sheets.length === 1) return only
  const filled: Sheet[] = []
  for (const sheet of sheets) if (await hasRows(sheet)) filled.push(sheet)
  if (filled.length > 1)
    throw whichSheet(
      `the workbook has several sheets with rows, ${shown(filled)}: say which of them is meant (\`sheet\`)`,
    )
  return filled[0] ?? (only as Sheet)
}

function toldSheet(sheets: readonly Sheet[], told: string): Sheet {
  const folded = (name: string) => name.trim().normalize('NFKC').toLowerCase()
  const found =
    sheets.find(({ name }) => name === told) ??
    sheets.find(({ name }) => folded(name) === folded(told)) ??
    (/^[1-9]\d{0,3}$/.test(told) ? sheets[Number(told) - 1] : undefined)
  if (found === undefined) throw whichSheet(`the workbook has no sheet "${told.slice(0, 40)}"; it has ${shown(sheets)}`)
  return found
}

const MOST_SHOWN = 10

function shown(sheets: readonly Sheet[]): string {
  const names = sheets.slice(0, MOST_SHOWN).map(({ name }) => `"${name.slice(0, 40)}"`)
  return sheets.length > MOST_SHOWN ? `${names.join(', ')} and others` : names.join(', ')
}

function whichSheet(reason: string): UnreadableFile {
  return new UnreadableFile('which_sheet', reason, 1)
}
