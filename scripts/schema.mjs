// @ts-check
// Writes docs/reading.schema.json from the type `Reading` and its comments.
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

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(schemaFile, generateSchema())
