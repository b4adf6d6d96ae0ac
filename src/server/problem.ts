/** What can be wrong with a request. The codes are stable and stand at the end of a problem's `type`; the messages may change. */
export const PROBLEMS = {
  'bad-parameter': [400, 'A parameter is wrong'],
  'unknown-parameter': [400, 'There is no such parameter'],
  'bad-body': [400, 'The body cannot be understood'],
  'bad-filter': [400, 'The question cannot be understood'],
  'bad-request': [400, 'The request cannot be understood'],
  'bad-decision': [422, 'The decision cannot be taken'],
  'not-a-report': [422, 'No report was found in what was sent'],
  'wrong-host': [421, 'The address is not one of this server'],
  forbidden: [403, 'This is not allowed here'],
  'not-found': [404, 'There is nothing at this address'],
  'wrong-method': [405, 'This address does not take that method'],
  'too-large': [413, 'Too much was sent'],
  'unsupported-type': [415, 'This kind of body is not read'],
  'too-busy': [503, 'Too much is being read at the moment'],
  'took-too-long': [503, 'The answer took too long'],
  'ledger-unavailable': [503, 'The ledger does not answer'],
  'no-reader': [503, 'Nothing can be read here'],
  fault: [500, 'The program is at fault'],
} as const satisfies Readonly<Record<string, readonly [status: number, title: string]>>

export type ProblemCode = keyof typeof PROBLEMS

/** A request that cannot be answered. *detail* says what was wrong, with the value, and what to do. */
export class Problem extends Error {
  override readonly name = 'Problem'

  constructor(
    readonly code: ProblemCode,
    readonly detail: string,
    options?: ErrorOptions,
  ) {
    super(detail, options)
  }

  get status(): number {
    return PROBLEMS[this.code][0]
  }
}

/** The same as RFC 9457 has it. */
export interface ProblemDetails {
  /** An address that tells more; its fragment is the code. */
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail: string
}

export function detailsOf({ code, detail, status }: Problem): ProblemDetails {
  return { type: `/api#${code}`, title: PROBLEMS[code][1], status, detail }
}
