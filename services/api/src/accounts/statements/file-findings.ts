import type { FILE_FINDINGS } from '@vigencia/contracts/billing-statements/statement.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { dayOf } from '@vigencia/domain/calendar/day.ts'
import { settingsOn } from '../tiss-settings/settings-on.ts'
import type { ReadStatement } from './read-statement.ts'

export interface FileFinding {
  readonly finding: (typeof FILE_FINDINGS)[number]
  readonly detail: string
}

const MOST_NAMED = 20

/** What is odd about a file as a whole; it refuses nothing. */
export async function fileFindings(
  work: UnitOfWork,
  convenioId: string,
  { format, version, issuedOn, hashMatch, unknownElements, glosasOfAll }: ReadStatement,
): Promise<FileFinding[]> {
  if (format !== 'xml') return []
  const settings = await settingsOn(work, convenioId, dayOf(issuedOn))
  const unknown = [...unknownElements].slice(0, MOST_NAMED).map(([name, count]) => `${name} (${count})`)
  const ofAll = glosasOfAll
    .slice(0, MOST_NAMED)
    .map(({ of, code }): FileFinding => ({ finding: 'glosa_of_all', detail: `${of}: ${code}` }))
  return [
    ...(hashMatch === null
      ? [{ finding: 'hash_wrong' as const, detail: 'The hash is not that of the texts, or is missing.' }]
      : []),
    ...(unknown.length > 0 ? [{ finding: 'unknown_element' as const, detail: unknown.join(', ') }] : []),
    ...(settings !== null && settings.version !== version
      ? [{ finding: 'version_not_agreed' as const, detail: `${version ?? 'none'} in place of ${settings.version}` }]
      : []),
    ...ofAll,
  ]
}
