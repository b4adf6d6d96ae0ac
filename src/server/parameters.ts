import { Problem } from './problem.js'

/** What a parameter may be, in the words of JSON Schema that are used here. */
export interface ValueSchema {
  readonly type: 'string' | 'integer' | 'boolean'
  readonly enum?: readonly string[]
  readonly pattern?: string
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly default?: string | number | boolean
}

export interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query'
  readonly description: string
  readonly schema: ValueSchema
  /** May be given several times. */
  readonly many?: boolean
}

/** What a request gives, held against its parameters. */
export class Given {
  constructor(private readonly values: ReadonlyMap<string, readonly string[]>) {}

  text(name: string): string | undefined {
    return this.values.get(name)?.[0]
  }

  many(name: string): readonly string[] {
    return this.values.get(name) ?? []
  }

  number(name: string): number | undefined {
    const text = this.text(name)
    return text === undefined ? undefined : Number(text)
  }

  flag(name: string): boolean {
    return this.text(name) === 'true'
  }
}

/** Checks a request's parameters; an empty one, as a form sends it, counts as left out. Throws `Problem`. */
export function readParameters(
  parameters: readonly Parameter[],
  path: Readonly<Record<string, string>>,
  query: URLSearchParams,
): Given {
  const known = new Map(parameters.map((parameter) => [parameter.name, parameter]))
  for (const name of query.keys()) if (known.get(name)?.in !== 'query') throw unknown(name, parameters)
  const values = new Map<string, readonly string[]>()
  for (const parameter of parameters) {
    const given = parameter.in === 'path' ? [path[parameter.name] ?? ''] : query.getAll(parameter.name)
    const there = given.filter((value) => value !== '')
    if (there.length > 1 && !parameter.many) throw wrong(parameter, there.join(', '), 'is given more than once')
    for (const value of there) check(parameter, value)
    const usual = parameter.schema.default
    if (there.length > 0) values.set(parameter.name, there)
    else if (usual !== undefined) values.set(parameter.name, [String(usual)])
  }
  return new Given(values)
}

function check(parameter: Parameter, value: string): void {
  const { type, enum: choices, pattern, maxLength, minimum, maximum } = parameter.schema
  if (value.includes('\0')) throw wrong(parameter, value, 'holds a character that no text has')
  if (maxLength !== undefined && value.length > maxLength)
    throw wrong(parameter, '…', `is longer than ${maxLength} characters`)
  if (choices !== undefined && !choices.includes(value))
    throw wrong(parameter, value, `is none of ${choices.join(', ')}`)
  if (pattern !== undefined && !new RegExp(pattern, 'u').test(value)) throw notOfForm(parameter, value)
  if (type === 'boolean' && value !== 'true' && value !== 'false')
    throw wrong(parameter, value, 'is neither true nor false')
  if (type !== 'integer') return
  if (!/^\d{1,9}$/.test(value)) throw wrong(parameter, value, 'is no whole number')
  if (Number(value) < (minimum ?? 0)) throw wrong(parameter, value, `is less than ${minimum ?? 0}`)
  if (maximum !== undefined && Number(value) > maximum) throw wrong(parameter, value, `is more than ${maximum}`)
}

/** Of a path that cannot be: there is nothing. */
function notOfForm(parameter: Parameter, value: string): Problem {
  if (parameter.in === 'path') return new Problem('not-found', `There is nothing called “${value}”; check the address`)
  return wrong(parameter, value, `is not of the form ${parameter.schema.pattern}`)
}

function wrong({ name }: Parameter, value: string, what: string): Problem {
  return new Problem('bad-parameter', `${name} “${value}” ${what}; mend it or leave it out`)
}

function unknown(name: string, parameters: readonly Parameter[]): Problem {
  const names = parameters.filter((one) => one.in === 'query').map((one) => one.name)
  const remedy = names.length === 0 ? 'this address takes none' : `choose of ${names.join(', ')}`
  return new Problem('unknown-parameter', `There is no parameter “${name}” here; ${remedy}`)
}
