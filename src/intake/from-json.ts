import { isJsonFeed, jsonFeed } from './feed/json.js'
import { mapFields } from './field-map.js'
import { asReport } from './report.js'
import type { Context, Item, Source } from './source.js'

/** The report that a parsed JSON document is, or the items of a JSON Feed. Throws `not-a-report`. */
export function* fromJson(value: unknown, source: Source, { map }: Context): Generator<Item> {
  if (isJsonFeed(value)) yield* jsonFeed(value, source)
  else yield asReport(map === null ? value : mapFields(value, map, source.id), source.name)
}
