import { Ajv, type ErrorObject } from 'ajv'
import { readText } from './repository.js'

/** A function that tells what is wrong with a reading by docs/reading.schema.json, one line for each fault; empty where nothing is. */
export function compileSchema(): (reading: unknown) => string[] {
  const ajv = new Ajv({ allErrors: true, strict: true, strictTuples: false })
  const validate = ajv.compile(JSON.parse(readText('docs/reading.schema.json')))
  return (reading) => (validate(reading) ? [] : (validate.errors ?? []).map(describe))
}

function describe({ instancePath, message = 'is wrong', params }: ErrorObject): string {
  return `${instancePath || '/'} ${message} ${JSON.stringify(params)}`
}
