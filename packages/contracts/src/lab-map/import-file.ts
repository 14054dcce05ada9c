import { z } from 'zod'
import { command } from '../operation/operation.ts'
import { ALL_OR_NONE, importBody, importInput } from '../values/file-import.ts'
import { Count } from '../values/count.ts'
import { RowFault } from '../values/import-report.ts'

const { dry_run, sheet, encoding, delimiter, file } = importInput

export const importFile = command({
  summary: 'Replace the lab map by a file',
  description: [
    `The file is the whole map. ${ALL_OR_NONE} Rows that the file lacks are removed. What was sent by them keeps its codes.`,
    'The file has a header, in any order: `item`, `event_id`, and where wanted `group_id`, `classification_id`, `sample_id`, `sample_type_id`, `test_type_id`, `test_id`, `valid_from`, `valid_to`, `age_from_days`, `age_to_days`, `sex` and `pregnant`. Bounds are included. An empty condition means any.',
    'Two rows of one item in which somebody could be on the same day overlap, and do not fit.',
  ].join('\n\n'),
  route: 'POST /v1/snvs/lab-map/import',
  scope: 'admin',
  input: z.strictObject({ dry_run, sheet, encoding, delimiter, file }),
  output: z
    .object({
      dry_run: z.boolean().describe('Whether the file was only checked, so that nothing was changed'),
      committed: z.boolean().describe('Whether the rows are in force now: all of them or none'),
      row_count: Count.describe('How many rows fit'),
      rejected_count: Count.describe('How many rows do not fit'),
      added_count: Count.describe('How many rows are new'),
      removed_count: Count.describe('How many rows are gone'),
      unchanged_count: Count.describe('How many rows stay as they were'),
      errors: z.array(RowFault).describe('What does not fit, by line'),
    })
    .meta({ id: 'LabMapImport', description: 'What an import of the lab map did, or would do' }),
  ...importBody,
  bodyLimit: 4 * 1024 * 1024,
  withoutRevision: true,
  refusals: ['import_rejected'],
})
