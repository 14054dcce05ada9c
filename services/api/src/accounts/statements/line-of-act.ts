import type { LineOfAct } from '@vigencia/domain/accounts/payers-figure.ts'
import type { StoredLine } from '../batches/stored-lines.ts'

/** What a stored line bills of its act: its roles of a procedure, or an expense. */
export function lineOfAct({
  line_no,
  procedure_line,
  roles,
}: Pick<StoredLine, 'line_no' | 'procedure_line' | 'roles'>): LineOfAct {
  return procedure_line === null ? { line: String(line_no), roles: null } : { line: String(procedure_line), roles }
}
