/** A client of the API for TypeScript: `hearsay/client`. It needs nothing but `fetch`, and runs in browsers too. */
import type { Reading } from './reading/types.js'
import type { Answers } from './server/answers.js'
import type { ProblemDetails } from './server/problem.js'

/** A value as it comes out of JSON: an instant is its text. */
export type AsJson<T> = T extends Date ? string : T extends object ? { readonly [Key in keyof T]: AsJson<T[Key]> } : T

/** What the server answers, by the name of the type. */
export type Answer<Name extends keyof Answers> = AsJson<Answers[Name]>

export type Query = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>

/** A request that the server refused. The code is stable; `/api` lists them. */
export class HearsayProblem extends Error {
  override readonly name = 'HearsayProblem'

  constructor(
    readonly code: string,
    readonly details: ProblemDetails,
  ) {
    super(details.detail)
  }
}

export interface Client {
  home(): Promise<Answer<'Home'>>
  /** The parameters are those of `/api`. */
  statements(query?: Query): Promise<Answer<'StatementsPage'>>
  /** All statements of a question, page after page. */
  allStatements(query?: Query): AsyncGenerator<Answer<'StatementsPage'>['found'][number]>
  report(key: string): Promise<Answer<'ReportPage'>>
  voices(query?: Query): Promise<Answer<'VoicesPage'>>
  voice(key: string): Promise<Answer<'VoiceDetails'>>
  outlet(key: string): Promise<Answer<'OutletPage'>>
  copy(key: string): Promise<Answer<'CopyPage'>>
  relays(query?: Query): Promise<Answer<'Relays'>>
  about(): Promise<Answer<'About'>>
  /** Reads a text, or a page; nothing is kept. */
  read(text: string, type?: 'text/plain' | 'text/html'): Promise<Reading>
}

/** A client of the server at *base*: `http://127.0.0.1:8020`. Its methods throw `HearsayProblem`. */
export function createClient(base: string, ask: typeof fetch = fetch): Client {
  const get = <Name extends keyof Answers>(path: string, query: Query = {}) =>
    answered<Answer<Name>>(ask(new URL(`${path}.json${searchOf(query)}`, base)))
  return {
    home: () => get<'Home'>('/index'),
    statements: (query) => get<'StatementsPage'>('/statements', query),
    allStatements: async function* (query = {}) {
      for (let after: string | null | undefined; after !== null; ) {
        const page: Answer<'StatementsPage'> = await get<'StatementsPage'>('/statements', { ...query, after })
        yield* page.found
        after = page.next
      }
    },
    report: (key) => get<'ReportPage'>(`/reports/${encodeURIComponent(key)}`),
    voices: (query) => get<'VoicesPage'>('/voices', query),
    voice: (key) => get<'VoiceDetails'>(`/voices/${encodeURIComponent(key)}`),
    outlet: (key) => get<'OutletPage'>(`/outlets/${encodeURIComponent(key)}`),
    copy: (key) => get<'CopyPage'>(`/copies/${encodeURIComponent(key)}`),
    relays: (query) => get<'Relays'>('/relays', query),
    about: () => get<'About'>('/about'),
    read: (text, type = 'text/plain') =>
      answered(ask(new URL('/api/read', base), { method: 'POST', body: text, headers: { 'Content-Type': type } })),
  }
}

function searchOf(query: Query): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) for (const one of [value].flat()) search.append(name, String(one))
  }
  return search.size === 0 ? '' : `?${search}`
}

async function answered<T>(asked: Promise<Response>): Promise<T> {
  const response = await asked
  if (response.ok) return (await response.json()) as T
  const details = (await response.json()) as ProblemDetails
  throw new HearsayProblem(details.type.split('#')[1] ?? 'unknown', details)
}
