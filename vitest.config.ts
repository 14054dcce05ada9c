import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['packages/**/*.test.ts', 'services/**/*.test.ts', 'tooling/**/*.test.ts', 'test/**/*.test.ts'],
    globalSetup: ['tooling/vitest/provide-postgres.ts'],
    // a test mostly waits for its database: on two processors one file alone leaves one of them idle
    maxWorkers: Math.max(2, availableParallelism() - 1),
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
})
