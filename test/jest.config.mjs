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

const project = (name, options = {}) => ({
  displayName: name,
  rootDir,
  testMatch: [`<rootDir>/test/${name}/**/*.test.ts`, `<rootDir>/test/${name}/**/*.test.tsx`],
  transform: { '\\.tsx$': swc(true), '\\.(ts|mts|mjs)$': swc(false) },
  moduleNameMapper: { '^@core/(.*)$': '<rootDir>/core/$1', '^@src/(.*)$': '<rootDir>/src/$1' },
  extensionsToTreatAsEsm: [],
  testEnvironment: 'node',
  modulePathIgnorePatterns: ['<rootDir>/dist'],
  ...options,
})

/** One Jest project a floor (DESIGN §9). Builds they need are made by scripts/test.mjs beforehand. */
export default {
  rootDir,
  projects: [
    project('core'),
    project('local-cloud'),
    project('functions'),
    project('newsroom'),
    project('pages', { testEnvironment: 'jsdom' }),
    project('weapp'),
    project('web'),
  ],
  testTimeout: 60_000,
}
