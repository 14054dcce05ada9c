import type { Migration } from '@vigencia/database/migrate/migration-set.ts'

/** The last of each schema that was applied before migrations said anything. Their text may not change any more. */
const LAST_SILENT: Readonly<Record<string, string>> = {
  platform: '0014-webhooks',
  jobs: '0004-webhooks',
  contracts: '0023-what-acts-need-of-a-row',
  plans: '0011-folded-sooner',
  snvs: '0016-numbers-said-once',
  ws400: '0003-laboratory',
}

/** What takes away, or asks for, something that the release before does not know of. */
const BREAKING = [
  /\bdrop\s+(?:table|column|function|view|type|schema)\b/i,
  /\brename\b/i,
  /\bset\s+not\s+null\b/i,
  /\badd\s+column\b(?![^,;]*\bdefault\b)[^,;]*\bnot\s+null\b/i,
  /\brevoke\b/i,
]

/** What is wrong with that which a migration says of the release before. */
export function faultOfWord(schema: string, { name, sql, releaseBeforeWorks }: Migration): string[] {
  if (name <= (LAST_SILENT[schema] ?? '')) return []
  if (releaseBeforeWorks === null)
    return [
      `${schema}/${name}: its first line must be "-- release-before: works", or "-- release-before: breaks, because …"`,
    ]
  const found = releaseBeforeWorks ? BREAKING.map((pattern) => pattern.exec(sql)?.[0]).find(Boolean) : undefined
  return found === undefined ? [] : [`${schema}/${name} says that the release before works on it, and has "${found}"`]
}
