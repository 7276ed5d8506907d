const DECLARES = ['query', 'command']

/** Whether this runs while the module loads, not when somebody calls a function of it. */
const onLoading = (path) => !path.getFunctionParent()

/**
 * What a client needs of `core` (decision 0007). A procedure is its noun, its verb and whether it
 * changes anything: who may call it, its schemas and its summary are the server's. What a module of
 * core makes while loading is marked as having no effect, so that a schema nobody here uses goes.
 */
module.exports = ({ types: t }) => ({
  name: 'lean-core',
  visitor: {
    CallExpression(path) {
      const declares = DECLARES.includes(path.node.callee.name) && onLoading(path)
      if (declares && /[\\/]([a-z]+-)?api\.ts$/.test(this.filename))
        path.node.arguments[0].properties = []
    },
    // Wrapped, because webpack sees through a pure call only when none of its arguments is an object.
    VariableDeclarator: {
      exit(path) {
        const { init } = path.node
        if (!onLoading(path) || !(t.isCallExpression(init) || t.isNewExpression(init))) return
        path.node.init = t.callExpression(t.arrowFunctionExpression([], init), [])
        t.addComment(path.node.init, 'leading', '#__PURE__')
      },
    },
  },
})
