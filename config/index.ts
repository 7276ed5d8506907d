import path from 'node:path'
import { defineConfig, type UserConfigExport } from '@tarojs/cli'
import pages from '../src/pages.json'

const root = path.resolve(__dirname, '..')
const core = path.join(root, 'core')
const src = path.join(root, 'src')
const standIns = path.join(__dirname, 'stand-ins')
const webPaths = Object.fromEntries(Object.values(pages).map((page) => [`/${page.path}`, page.web]))
const web = process.env.TARO_ENV === 'h5'
const watching = process.env.NODE_ENV === 'development'

// What Taro brings along that no page here uses: fillers for engines without fetch, JSONP, reading
// the browser's name, pulling to refresh, a title bar and a tab bar of its own (decision 0005).
const UNUSED = [
  'whatwg-fetch',
  'abortcontroller-polyfill/dist/abortcontroller-polyfill-only',
  'jsonp-retry',
  'platform',
]
const LEFT_OUT = /^\.\/(tabbar|navigationBar|taro-pull-to-refresh-core)\.js$/

// No module of ours does anything by being imported, so what is not used of it goes (decision 0007).
const LEAN = { test: /\.tsx?$/, include: [core, src], sideEffects: false }
// The calendar's own description calls its ES modules CommonJS.
const CALENDAR = { test: /chinese-days[\\/]dist[\\/]index\.es\.js$/, type: 'javascript/auto' }
const RULES = { module: { rule: { lean: LEAN, calendar: CALENDAR } } }
// The engines named in babel.config.js take arrows and const, so webpack's own code may use them.
const ENGINES = ['web', 'es2017']

// What every page needs is fetched once; what some share goes in files of its own.
const SPLIT = {
  chunks: 'all',
  maxInitialRequests: 8,
  maxAsyncRequests: 12,
  cacheGroups: {
    shared: { name: 'shared', chunks: 'async', minChunks: 20, minSize: 0, priority: 5 },
    default: { chunks: 'async', minChunks: 2, minSize: 6000, priority: 0 },
  },
} as const

const base: UserConfigExport<'webpack5'> = {
  projectName: 'lianxian',
  date: '2026-11-23',
  designWidth: 375,
  deviceRatio: { 375: 2, 640: 2.34 / 2, 750: 1, 828: 1.81 / 2 },
  sourceRoot: 'src',
  outputRoot: web ? 'dist/web' : 'dist/weapp',
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  // Taro's cache does not see changes of this file, so only watching uses it.
  cache: { enable: watching },
  plugins: [path.join(__dirname, 'aria.ts')],
  // Chinese stays Chinese: escaped, each sign takes six bytes instead of three.
  terser: { enable: true, config: { output: { ascii_only: false } } },
  alias: { '@core': core, '@src': src },
  env: {
    // Baked in: an HTTP address makes the mini program talk to a local cloud instead of wx.cloud.
    TARO_APP_API: JSON.stringify(process.env.TARO_APP_API ?? ''),
    TARO_APP_CLOUD_ENV: JSON.stringify(process.env.TARO_APP_CLOUD_ENV ?? ''),
    // The same template the reminders are sent with (cloudfunctions/clock/send-reminders.ts).
    TARO_APP_TEMPLATE: JSON.stringify(process.env.LIANXIAN_TEMPLATE_PROGRESS ?? 'progress'),
  },
  mini: {
    optimizeMainPackage: { enable: true },
    compile: { include: [core] },
    // Names say where a rule belongs, so the order of files does not matter.
    miniCssExtractPluginOption: { ignoreOrder: true },
    postcss: { pxtransform: { enable: true, config: {} }, cssModules: { enable: false } },
    webpackChain(chain) {
      chain.merge(RULES).set('target', ENGINES)
    },
  },
  h5: {
    publicPath: '/',
    staticDirectory: 'static',
    compile: { include: [core, standIns] },
    router: { mode: 'browser', customRoutes: webPaths },
    // Pages share their parts instead of carrying a copy each.
    webpackChain(chain, webpack) {
      chain.merge(RULES).set('target', ENGINES)
      // scripts/package-sizes.mjs holds the limits that count.
      chain.performance.hints(false)
      const absent = path.join(standIns, 'absent.ts')
      for (const name of UNUSED) chain.resolve.alias.set(name, absent)
      chain.resolve.alias.set('query-string', path.join(standIns, 'query-string.ts'))
      chain.plugin('leave-out').use(webpack.NormalModuleReplacementPlugin, [LEFT_OUT, absent])
      // Files are named by what is in them, so that sizes can be told page by page.
      chain.optimization.set('chunkIds', 'named')
      chain.optimization.splitChunks(SPLIT)
    },
    output: { filename: 'js/[name].[chunkhash:8].js', chunkFilename: 'js/[name].[chunkhash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    postcss: {
      autoprefixer: { enable: true, config: {} },
      // Without the bounds a desktop browser shows letters three times their size.
      pxtransform: { config: { baseFontSize: 20, maxRootSize: 22, minRootSize: 18 } },
      cssModules: { enable: false },
    },
  },
}

export default defineConfig(async (merge) =>
  merge({}, base, watching ? {} : { mini: { debugReact: false }, h5: { enableSourceMap: false } }),
)
