import { assertKnownOperators, evaluate } from '../../../local-cloud/database/aggregate/expression'

import { DOC, type ExpressionTable, PLAIN } from './expression-table'
import { OTHER } from './expression-text-table'

/** Every operator of `db.command.aggregate`, with what MongoDB answers. */
const TABLE: ExpressionTable = { ...PLAIN, ...OTHER }

const rows = Object.entries(TABLE).flatMap(([name, cases]) =>
  cases.map(([expression, value]) => ({ name, expression, value })),
)

describe('an aggregation operator', () => {
  it.each(rows)('$name: $expression', ({ expression, value }) => {
    assertKnownOperators(expression)
    expect(evaluate(DOC, expression, {})).toEqual(value)
  })

  it('has a row here for each the SDK offers, but $meta, which needs a text index', () => {
    const { Command } = jest.requireActual('@cloudbase/database/dist/commonjs/command')
    const offered = Object.keys(Command.aggregate).filter((name) => name !== 'pipeline')
    expect(offered.filter((name) => !(name in TABLE))).toEqual(['meta'])
    expect(() => assertKnownOperators({ $meta: 'textScore' })).toThrow("'$meta'")
  })
})
