// @ts-check
// Writes docs/reading.schema.json from the type `Reading` and its comments, and docs/api.schema.json from the answers of the API.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createGenerator } from 'ts-json-schema-generator'
import { root } from './stamp.mjs'

export const schemaFile = join(root, 'docs/reading.schema.json')

/** The schema as it stands in the file. */
export function generateSchema() {
  const generator = createGenerator({
    path: join(root, 'src/reading/types.ts'),
    tsconfig: join(root, 'src/reading/tsconfig.json'),
    type: 'Reading',
    // The tests check types; a schema should not wait for a file that it does not need.
    skipTypeCheck: true,
  })
  const { $schema, ...schema } = generator.createSchema('Reading')
  const titled = { $schema, title: 'A reading, as hearsay read --json writes it', ...schema }
  return `${JSON.stringify(titled, null, 2)}\n`
}

export const apiSchemaFile = join(root, 'docs/api.schema.json')

/** The schemas of all answers of the API, as they stand in the file. */
export function generateApiSchema() {
  const generator = createGenerator({
    path: join(root, 'src/server/answers.ts'),
    tsconfig: join(root, 'tsconfig.json'),
    type: 'Answers',
    skipTypeCheck: true,
    // An answer may get new fields, and those who read it pass over what they do not know.
    additionalProperties: true,
  })
  const { definitions } = generator.createSchema('Answers')
  const { Answers: _, ...answers } = definitions ?? {}
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'The answers of the API',
    definitions: tuplesOf2020(answers),
  }
  return `${JSON.stringify(schema, null, 1)}\n`
}

/**
 * OpenAPI 3.1 takes the newer JSON Schema, which gives the parts of a tuple another name.
 * @param {unknown} value
 * @returns {unknown}
 */
function tuplesOf2020(value) {
  if (Array.isArray(value)) return value.map(tuplesOf2020)
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).map(([name, part]) => [
    name === 'items' && Array.isArray(part) ? 'prefixItems' : name,
    tuplesOf2020(part),
  ])
  return Object.fromEntries(entries)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(schemaFile, generateSchema())
  writeFileSync(apiSchemaFile, generateApiSchema())
}
