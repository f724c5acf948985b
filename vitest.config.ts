import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 240_000,
    expect: { poll: { timeout: 25_000 } },
    maxWorkers: 2,
    pool: 'forks',
    reporters: ['default'],
  },
})
