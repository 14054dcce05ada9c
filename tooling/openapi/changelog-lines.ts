/** The entries of the newest two sections, `Unreleased` and the last version: those that a change may be told in. */
function newestEntries(changelog: string): string[] {
  const sections = changelog.split(/^## /m).slice(1, 3)
  return sections.flatMap((section) => section.split('\n').filter((line) => line.startsWith('- ')))
}

/** The entries that a changelog has gained. */
export function addedEntries(before: string, after: string): string[] {
  const known = new Set(before.split('\n'))
  return newestEntries(after).filter((entry) => !known.has(entry))
}

/** `- **Breaking:** ...` */
export const isBreakingEntry = (entry: string): boolean => entry.startsWith('- **Breaking:**')
