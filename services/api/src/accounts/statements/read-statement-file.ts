import { CSV, XLSX, type UploadedFile } from '@vigencia/contracts/values/uploaded-file.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { dayOf, type Day } from '@vigencia/domain/calendar/day.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import { importRows } from '../../imports/import-rows.ts'
import { settingsOn } from '../tiss-settings/settings-on.ts'
import { messageRefusal } from '../message-unreadable.ts'
import { readXmlStatement, type ReadStatement } from './read-statement.ts'
import { statementRows, type OpenItem } from './statement-columns.ts'

interface StatementFile {
  readonly file: UploadedFile
  readonly convenio_id?: string | undefined
  readonly column_map?: string | undefined
  readonly protocol?: string | undefined
  readonly issued_on?: Day | undefined
}

/**
 * Reads a statement by its media type, or as rows where a column map is named.
 * @throws Refusal `message_unreadable`, `import_rejected`, `payer_unknown` or `column_map_not_found`
 */
export async function readStatementFile(work: UnitOfWork, sent: StatementFile): Promise<ReadStatement> {
  const { mediaType, bytes } = sent.file
  if (mediaType === CSV || mediaType === XLSX) return readRowsOfStatement(work, sent)
  // over tRPC a file is its text, and says no type: a column map is for rows alone
  if (sent.column_map !== undefined)
    return readRowsOfStatement(work, { ...sent, file: { ...sent.file, mediaType: CSV } })
  return readXmlStatement(bytes).catch((error: unknown) => {
    throw messageRefusal(error)
  })
}

async function readRowsOfStatement(work: UnitOfWork, sent: StatementFile): Promise<ReadStatement> {
  const { file, convenio_id, column_map, protocol = null, issued_on = work.today } = sent
  if (convenio_id === undefined)
    throw new Refusal('payer_unknown', 'A CSV or XLSX file does not say whose it is: say the convenio_id.')
  const mapping = await columnMapOf(work, convenio_id, column_map, issued_on)
  const items: OpenItem[] = []
  const issuedOn = issued_on.toString()
  // what a payer writes beside is often about persons, so it is passed over
  const report = await importRows(
    work,
    { file, mapping, ignore_unknown: true },
    statementRows({ protocol, issuedOn }, items),
  )
  if (!report.isClean) throw report.asRefusal()
  return {
    format: file.mediaType === CSV ? 'csv' : 'xlsx',
    ansCode: null,
    version: null,
    issuedOn,
    items,
    hashMatch: null,
    unknownElements: new Map(),
    glosasOfAll: [],
  }
}

async function columnMapOf(work: UnitOfWork, convenioId: string, name: string | undefined, day: Day) {
  if (name === undefined) return undefined
  const settings = await settingsOn(work, convenioId, dayOf(day.toString()))
  const found = settings?.column_maps?.[name]
  if (found === undefined)
    throw new Refusal('column_map_not_found', `This payer has no column map "${name}" on ${day.toString()}.`)
  return found
}
