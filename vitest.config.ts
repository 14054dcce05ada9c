import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['packages/**/*.test.ts', 'services/**/*.test.ts', 'tooling/**/*.test.ts', 'test/**/*.test.ts'],
    globalSetup: ['tooling/vitest/provide-postgres.ts'],
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
})
