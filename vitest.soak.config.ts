import { defineConfig } from 'vitest/config';

// The long campaigns: a new seed each time (fast-check prints it when a property fails), and time enough.
export default defineConfig({
  test: {
    environment: 'node',
    include: ['test/soak/**/*.soak.ts'],
    testTimeout: 30 * 60_000,
    hookTimeout: 5 * 60_000,
    reporters: ['default'],
  },
});
