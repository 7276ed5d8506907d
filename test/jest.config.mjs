import { fileURLToPath } from 'node:url'

const rootDir = fileURLToPath(new URL('..', import.meta.url))

const swc = (react) => [
  '@swc/jest',
  {
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', tsx: react },
      transform: react ? { react: { runtime: 'automatic' } } : undefined,
    },
    module: { type: 'commonjs' },
  },
]

const modules = {
  '^@core/(.*)$': '<rootDir>/core/$1',
  '^@src/(.*)$': '<rootDir>/src/$1',
}

const project = (name, options = {}) => ({
  displayName: name,
  rootDir,
  testMatch: [`<rootDir>/test/${name}/**/*.test.ts`, `<rootDir>/test/${name}/**/*.test.tsx`],
  transform: { '\\.tsx$': swc(true), '\\.(ts|mts|mjs)$': swc(false) },
  moduleNameMapper: modules,
  extensionsToTreatAsEsm: [],
  testEnvironment: 'node',
  modulePathIgnorePatterns: ['<rootDir>/dist'],
  ...options,
})

/** One Jest project a floor (DESIGN §9). Builds they need are made by scripts/test.mjs beforehand. */
export default {
  rootDir,
  // Much of a test's time is waiting: for a clock, for a page, for another process.
  maxWorkers: '100%',
  projects: [
    project('core'),
    project('local-cloud'),
    project('functions'),
    project('newsroom'),
    project('pages', {
      testEnvironment: 'jsdom',
      setupFiles: ['<rootDir>/test/support/taro-dom/as-web.ts'],
      moduleNameMapper: {
        ...modules,
        '^@tarojs/components$': '<rootDir>/test/support/taro-dom/components.tsx',
        '^@tarojs/taro$': '<rootDir>/test/support/taro-dom/taro.ts',
        '\\.scss$': '<rootDir>/test/support/taro-dom/no-style.js',
      },
    }),
    project('weapp'),
    project('web'),
  ],
  testTimeout: 60_000,
}
