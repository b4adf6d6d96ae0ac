import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts', 'evaluation/**/*.test.ts', 'benchmarks/**/*.test.ts'],
    // Reading loads a model, and the longest tests read megabytes of text. Nothing is measured by the clock here.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // The model's runtime is native code: each test file gets a process of its own, and a crash stays in it.
    pool: 'forks',
  },
})
