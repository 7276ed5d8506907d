import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const src = path.resolve(__dirname, '../../src')

// Decision 0007: the builds leave them out, so such a line would work in no client.
const SCHEMA_OF_PROCEDURE = /(Api\.\w+|procedure)\.(input|output|may|summary)\b(?!['"]\])/

it('reads no schema of a procedure in a client', () => {
  const files = readdirSync(src, { recursive: true }).map(String)
  const guilty = files
    .filter((file) => /\.tsx?$/.test(file))
    .filter((file) => SCHEMA_OF_PROCEDURE.test(readFileSync(path.join(src, file), 'utf8')))
  expect(guilty).toEqual([])
})
