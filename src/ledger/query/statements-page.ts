import type { Queries } from '../database.js'
import { type Facets, facetsOf } from './facets.js'
import { type FindPage, type FindQuestion, find } from './find.js'

/** A page of statements, and how all that the question asks for are spread. */
export interface StatementsPage extends FindPage {
  readonly facets: Facets
}

/** Throws `bad-filter`. */
export async function statementsPage(queries: Queries, question: FindQuestion): Promise<StatementsPage> {
  return { ...(await find(queries, question)), facets: await facetsOf(queries, question) }
}
