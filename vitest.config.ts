import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    testTimeout: 120_000,
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/setup.ts'],
    sequence: { seed: 20260101 },
    reporters: ['default'],
  },
});
