// Tests of components see the web build; a test of the mini program's roads says so itself.
process.env.TARO_ENV = 'h5'
