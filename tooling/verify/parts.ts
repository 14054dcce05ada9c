/** One thing that `npm run verify` checks. */
export interface Part {
  readonly name: string
  /** What Node runs, from the root of the checkout. */
  readonly args: readonly string[]
  /** What a reader of its output does next. */
  readonly remedy: string
}

/** The longest first: they run side by side, as many as there are processors. Each needs no database. */
export const PARTS: readonly Part[] = [
  {
    name: 'lint',
    args: ['node_modules/oxlint/bin/oxlint'],
    remedy: 'Change what is named above; `npm run lint -- --fix` changes a part of it.',
  },
  {
    name: 'types',
    args: ['node_modules/typescript/bin/tsc'],
    remedy: 'Change what is named above; `npm run typecheck` looks again.',
  },
  {
    name: 'console types',
    args: ['node_modules/typescript/bin/tsc', '--project', 'services/console/tsconfig.package.json'],
    remedy: 'Change what is named above; `npx tsc --project services/console` looks again.',
  },
  {
    name: 'tests',
    args: ['node_modules/vitest/vitest.mjs', 'run', '--project=unit', '--reporter=agent'],
    remedy: 'Mend what failed: `npx vitest run --project unit` runs the tests that need no PostgreSQL again.',
  },
  {
    name: 'unused',
    args: ['node_modules/knip/bin/knip.js', '--treat-config-hints-as-errors'],
    remedy: 'Remove what nobody uses, and declare what is used, as named above.',
  },
  {
    name: 'openapi',
    args: ['tooling/openapi/main.ts', 'check'],
    remedy: '`npm run openapi` writes the documents; CHANGELOG.md tells callers what changed.',
  },
  {
    name: 'format',
    args: ['node_modules/oxfmt/bin/oxfmt', '--check'],
    remedy: '`npm run format` writes the files that are named above.',
  },
]
