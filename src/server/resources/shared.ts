import type { Filter } from '../../ledger/index.js'
import { ACTS, QUOTATIONS, STANDINGS } from '../../reading/types.js'
import type { AskedFor } from '../../web/statements-page.js'
import type { Given, Parameter, ValueSchema } from '../parameters.js'

/** A parameter of the path that is the key of something in the ledger. */
export function key(name: string, description: string, length = 16): Parameter {
  return { name, in: 'path', description, schema: { type: 'string', pattern: `^[0-9a-f]{${length}}$` } }
}

export function query(name: string, description: string, schema: ValueSchema, many = false): Parameter {
  return { name, in: 'query', description, schema, ...(many ? { many } : {}) }
}

const NAME: ValueSchema = { type: 'string', maxLength: 200 }
const DATE: ValueSchema = { type: 'string', pattern: '^\\d{4}(?:-\\d{2}(?:-\\d{2}(?:T[0-9:.Z+-]{1,24})?)?)?$' }

/** What a question for statements may hold, on a page and in a program. */
export const FILTERS: readonly Parameter[] = [
  query('q', 'Words of the statement: `"a phrase"`, `or`, `-not`', { type: 'string', maxLength: 500 }),
  query('who', 'The voice that the claim starts with: words of its name, or its key', NAME),
  query('via', 'Any voice of the chain: words of its name, or its key', NAME),
  query('act', 'What the cue does', { type: 'string', enum: ACTS }, true),
  query('standing', 'The standing of the voice that the claim starts with', { type: 'string', enum: STANDINGS }, true),
  query('quotation', 'How much of it stands in quotation marks', { type: 'string', enum: QUOTATIONS }, true),
  query('outlet', 'Words of the outlet’s name', NAME),
  query('since', 'A date, as exact as one likes', DATE),
  query('until', 'A date; all that it names is included', DATE),
  query('all', 'Also older versions of reports, and what somebody decided to be wrong', { type: 'boolean' }),
]

export function filterOf(given: Given): Filter {
  const text = { words: 'q', who: 'who', chainIncludes: 'via', outlet: 'outlet', since: 'since', until: 'until' }
  const entries = Object.entries(text).flatMap(([field, name]) => {
    const value = given.text(name)
    return value === undefined ? [] : [[field, value] as const]
  })
  const lists = ['act', 'standing', 'quotation'].map((name) => [name, given.many(name)] as const)
  return { ...Object.fromEntries([...entries, ...lists]), all: given.flag('all') }
}

/** The parameters of the query as they were given, so that a page's links hold the whole question. */
export function askedFor(parameters: readonly Parameter[], asked: URLSearchParams): AskedFor {
  return Object.fromEntries(
    parameters.flatMap(({ name, many }) => {
      const values = asked.getAll(name).filter((value) => value !== '')
      return values.length === 0 ? [] : [[name, many ? values : (values[0] as string)]]
    }),
  )
}
