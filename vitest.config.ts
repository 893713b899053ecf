import {defineConfig} from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/unit/**/*.test.ts', 'tests/built/**/*.test.ts'],
    reporters: ['default', ['json', {outputFile: 'test-results/vitest.json'}]],
    testTimeout: 60_000,
  },
});
