import { addedEntries, isBreakingEntry } from './changelog-lines.ts'
import type { Change, Json } from './change.ts'
import { documentChanges } from './document-changes.ts'

/** A file of the tree as it is, and as it was in the commit that the work began from; null where it was not there. */
export interface Versions {
  readonly now: string | null
  readonly base: string | null
}

export interface DocumentVersions extends Versions {
  readonly file: string
  /** What the service answers of itself. */
  readonly made: string
}

/** How many changes of one document are named. */
const MOST_NAMED = 25

/**
 * What is wrong with the documents in the tree, a paragraph each: one that is not what its service answers, and one that
 * changed since the base while the changelog says nothing of it.
 */
export function judgeDocuments(documents: readonly DocumentVersions[], changelog: Versions): string[] {
  const faults = documents.flatMap(({ file, made, now }) => staleness(file, made, now))
  const entries = addedEntries(changelog.base ?? '', changelog.now ?? '')
  for (const { file, made, base } of documents) {
    const changes = base === null ? [] : documentChanges(parse(base), parse(made))
    const breaks = changes.filter(({ isBreaking }) => isBreaking)
    if (breaks.length > 0 && !entries.some(isBreakingEntry))
      faults.push(
        `${file} has changes that break callers, and CHANGELOG.md has no new entry "- **Breaking:** ...":\n${named(breaks)}`,
      )
    else if (changes.length > 0 && entries.length === 0)
      faults.push(`${file} has changed, and CHANGELOG.md has no new entry under Unreleased:\n${named(changes)}`)
  }
  return faults
}

function staleness(file: string, made: string, now: string | null): string[] {
  if (now === null) return [`${file} is missing: \`npm run openapi\` writes it.`]
  const [stored, answered] = [parse(now), parse(made)]
  if (JSON.stringify(stored) === JSON.stringify(answered)) return []
  const changes = documentChanges(stored, answered)
  const what = changes.length === 0 ? '  its version' : named(changes)
  return [`${file} is not what the service answers: \`npm run openapi\` writes it.\n${what}`]
}

function named(changes: readonly Change[]): string {
  const lines = changes
    .slice(0, MOST_NAMED)
    .map(({ isBreaking, where, what }) => `  ${isBreaking ? 'breaks ' : 'changes'}  ${where} ${what}`)
  if (changes.length > MOST_NAMED) lines.push(`  and ${changes.length - MOST_NAMED} more`)
  return lines.join('\n')
}

const parse = (text: string) => JSON.parse(text) as Json
