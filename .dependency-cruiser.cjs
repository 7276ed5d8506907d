/** The walls of the house (docs/decisions/0001). Read top down: each floor sees only what is below it. */
const only = (name, from, to, comment) => ({ name, severity: 'error', comment, from, to })

module.exports = {
  forbidden: [
    only(
      'no-circles',
      {},
      { circular: true },
      'Arrows point down; two files never need each other.',
    ),
    only(
      'core-is-pure',
      { path: '^core/' },
      { pathNot: '^(core/|node_modules/(zod|dayjs|chinese-days)/)' },
      'Rules know no platform, no clock, no network: only schemas, dates and the calendar.',
    ),
    only(
      'kit-is-the-ground',
      { path: '^core/kit/' },
      { pathNot: '^(core/kit/|node_modules/)' },
      'What every noun uses knows no noun.',
    ),
    only(
      'client-knows-core-only',
      { path: '^src/' },
      { path: '^(cloudfunctions|local-cloud|scripts|test)/' },
    ),
    only(
      'functions-know-core-only',
      { path: '^cloudfunctions/' },
      { path: '^(src|local-cloud|scripts|test)/' },
    ),
    only(
      'functions-kit-knows-no-noun',
      { path: '^cloudfunctions/kit/' },
      { path: '^cloudfunctions/(?!kit/)' },
      'The kit is what nouns stand on.',
    ),
    only(
      'nouns-meet-at-the-web-door-only',
      { path: '^cloudfunctions/([^/]+)/', pathNot: '^cloudfunctions/(web|kit)/' },
      { path: '^cloudfunctions/', pathNot: '^cloudfunctions/($1|kit)/' },
      'A function is uploaded by itself; what two of them need is kit.',
    ),
    only(
      'nobody-imports-the-local-cloud',
      { path: '^(core|src|cloudfunctions)/' },
      { path: '^local-cloud/' },
    ),
    only(
      'the-local-cloud-runs-what-is-built',
      { path: '^local-cloud/' },
      { path: '^(src|cloudfunctions)/', pathNot: '^cloudfunctions/kit/collections' },
      'It knows the functions by their bundles; of their sources only the list of collections.',
    ),
    only(
      'one-file-knows-the-database',
      { path: '^cloudfunctions/', pathNot: '^cloudfunctions/kit/' },
      { path: 'node_modules/wx-server-sdk' },
      'Only the kit speaks to the SDK.',
    ),
    only(
      'network-only-in-the-newsroom',
      { path: '^cloudfunctions/', pathNot: '^cloudfunctions/newsroom/' },
      { path: 'node_modules/(undici|nodemailer)/|^(node:)?(http|https|net|tls)$' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default'],
    },
  },
}
