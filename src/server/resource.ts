import type { Given, Parameter } from './parameters.js'
import type { Allowed, Services } from './services.js'

/** What a page is drawn with beside its data. */
export interface PageContext {
  /** The address of a static file. */
  readonly asset: (name: string) => string
  /** As it was asked for, without the ending. */
  readonly path: string
  /** With the query, as in the address. */
  readonly query: URLSearchParams
  readonly given: Given
  /** The scheme and host by which the server was asked. */
  readonly origin: string
  readonly may: Allowed
  /** Goes with every change that a page of ours asks for. */
  readonly token: string
}

/** One of the forms in which a resource is given; the ending of its address says which. */
export interface Form<Data> {
  readonly type: string
  readonly write: (data: Data, context: PageContext) => string
}

/** Something at an address: what it is asked with, one query, and the forms in which the answer is given. JSON comes by itself. */
export interface Resource<Data> {
  /** `/reports/:id`; a parameter is the last segment. */
  readonly path: string
  /** The type of the data, as the schemas have it. */
  readonly name: string
  readonly summary: string
  readonly parameters: readonly Parameter[]
  /** Throws `Problem` or `LedgerError`. */
  readonly load: (services: Services, given: Given) => Promise<Data>
  readonly forms: Readonly<Record<string, Form<Data>>>
}

export const HTML = 'text/html; charset=utf-8'
export const JSON_TYPE = 'application/json; charset=utf-8'

/** An endings-to-forms table always has these two. */
export function page<Data>(write: (data: Data, context: PageContext) => string): { readonly html: Form<Data> } {
  return { html: { type: HTML, write } }
}

/** Loses the type of the data, so that resources of all kinds stand in one list. */
// biome-ignore lint/suspicious/noExplicitAny: a resource's own file has checked that its forms take what it loads.
export type AnyResource = Resource<any>
