const path = require('node:path')

// Read by Taro's webpack runner; tests are transformed by swc (test/jest.config.mjs).
// The oldest engines WeChat's base library 3.x runs on: iOS 13, and its own Chromium on Android.
// iOS 13 destructures by itself; the table counts it out over an order of evaluation nobody here needs.
module.exports = {
  presets: [
    [
      'taro',
      {
        framework: 'react',
        ts: true,
        compiler: 'webpack5',
        targets: { ios: '13', chrome: '79' },
        exclude: ['transform-destructuring'],
      },
    ],
  ],
  overrides: [{ test: path.join(__dirname, 'core'), plugins: ['./config/lean-core.js'] }],
}
