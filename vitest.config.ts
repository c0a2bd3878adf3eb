import { defineConfig } from 'vitest/config';

const common = { testTimeout: 60_000, hookTimeout: 240_000 };
export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      { test: { ...common, name: 'engine', include: ['tests/**/*.test.ts'], exclude: ['tests/site/built/**'] } },
      {
        test: {
          ...common,
          name: 'site',
          include: ['tests/site/built/**/*.test.ts'],
          globalSetup: ['tests/site/global-setup.ts'],
        },
      },
    ],
  },
});
