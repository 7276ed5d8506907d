import { equalValues, regExpParts } from '../compare'
import { badValue } from '../errors'
import { TYPE, typeRank } from '../values'

/** Whether one value passes. */
type ValueTest = (value: unknown) => boolean

/** Tests strings against a pattern (`$regex` with `$options`, or a native regular expression). */
export function regexTest(operand: unknown, extra: unknown): ValueTest {
  const expression = toRegExp(operand, extra)
  const isRegex = typeRank(operand) === TYPE.regex
  return (value) => {
    if (typeof value === 'string') return expression.test(value)
    return isRegex && typeRank(value) === TYPE.regex && equalValues(value, operand)
  }
}

function toRegExp(operand: unknown, extra: unknown): RegExp {
  if (typeof operand !== 'string' && typeRank(operand) !== TYPE.regex) {
    throw badValue('$regex has to be a string')
  }
  if (extra !== undefined && typeof extra !== 'string')
    throw badValue('$options has to be a string')
  const parts =
    typeof operand === 'string' ? { pattern: operand, options: '' } : regExpParts(operand)
  return compile(parts.pattern, extra ?? parts.options)
}

/** PCRE's options in JavaScript's words; `x` (extended) has none and is applied to the pattern itself. */
function compile(pattern: string, options: string): RegExp {
  for (const option of options) {
    if (!'imsxu'.includes(option)) throw badValue(`invalid flag in regex options: ${option}`)
  }
  const source = options.includes('x') ? stripExtended(pattern) : pattern
  const inline = /^\(\?([ims]+)\)/.exec(source)
  const flags = new Set([...options.replace('x', ''), ...(inline?.[1] ?? ''), 'u'])
  const body = inline === null ? source : source.slice(inline[0].length)
  try {
    return new RegExp(body, [...flags].join(''))
  } catch {
    return compileLoose(body, flags)
  }
}

// PCRE lets needless escapes such as `\-` stand; JavaScript's unicode mode does not.
function compileLoose(body: string, flags: Set<string>): RegExp {
  flags.delete('u')
  try {
    return new RegExp(body, [...flags].join(''))
  } catch (error) {
    const reason = error instanceof Error ? error.message : ''
    throw badValue(`Regular expression is invalid: ${reason}`)
  }
}

function stripExtended(pattern: string): string {
  return pattern.replace(/\\.|\[(?:\\.|[^\]])*\]|\s+|#[^\n]*/gs, (token) =>
    /^[\s#]/.test(token) ? '' : token,
  )
}
