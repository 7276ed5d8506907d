// Read by Taro's webpack runner; tests are transformed by swc (test/jest.config.mjs).
module.exports = {
  presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5' }]],
}
