import { createReadStream } from 'node:fs'
import type { Readable } from 'node:stream'
import type { Report } from '../reading/types.js'
import { HearsayInputError } from './errors.js'
import { type Ahead, inOrder } from './in-order.js'
import { type IntakeOptions, LIMITS } from './options.js'
import { createPageReader, type PageReader } from './pages/page-reader.js'
import type { Item, Page, Source } from './source.js'
import { takeDocument } from './take.js'

export { type About, HearsayInputError, type InputErrorCode } from './errors.js'
export { type FieldMap, parseFieldMap } from './field-map.js'
export { type FileId, type Found, findSources } from './files.js'
export { type IntakeOptions, LIMITS, type Limits } from './options.js'
export { PagePool } from './pages/page-pool.js'
export type { PageReader } from './pages/page-reader.js'
export type { Source } from './source.js'

/** What comes of a document, or of a part of one. */
export type Taken =
  /** `consumed` counts the bytes of all sources up to here, as they lie on disk. */
  | { readonly kind: 'report'; readonly report: Report; readonly consumed: number }
  | { readonly kind: 'set-aside'; readonly error: HearsayInputError }
  /** What stands beside reports and is none: a picture in a folder, a request in a crawl. */
  | { readonly kind: 'skipped'; readonly error: HearsayInputError }

export interface TakeInOptions extends IntakeOptions {
  /** Reads pages; this thread does where it is left out. Whoever gives one closes it. */
  readonly pages?: PageReader
}

/** Bytes of pages held for those who read them. A single page may be larger. */
const MOST_WAITING = 32 * 1024 * 1024

/** Takes in reports in the order of the sources. A bad document never stops the others: it is set aside with its reason. */
export async function* takeIn(
  sources: Iterable<Source>,
  standardInput: Readable,
  options: TakeInOptions = {},
): AsyncGenerator<Taken> {
  const pages = options.pages ?? createPageReader()
  const ahead: Ahead = { count: pages.width, size: MOST_WAITING }
  const finish = (placed: Placed) => taken(placed, pages, options.anyLanguage ?? false)
  yield* inOrder(items(sources, standardInput, options), finish, ({ item }) => sizeOf(item), ahead)
}

/** An item, where it came from, and how far the bytes have come with it. */
interface Placed {
  readonly item: Item
  readonly source: Source
  readonly consumed: number
}

async function* items(
  sources: Iterable<Source>,
  standardInput: Readable,
  options: TakeInOptions,
): AsyncGenerator<Placed> {
  let consumed = 0
  const count = (size: number): void => {
    consumed += size
  }
  const context = { limits: { ...LIMITS, ...options.limits }, map: options.map ?? null, depth: 0, count }
  for (const source of sources) {
    const stream = source.path === null ? standardInput : createReadStream(source.path)
    for await (const item of takeDocument(counted(stream, count), source, context)) yield { item, source, consumed }
  }
}

async function taken({ item, source, consumed }: Placed, pages: PageReader, anyLanguage: boolean): Promise<Taken> {
  if (item instanceof HearsayInputError) return settle(item, source)
  if (!('kind' in item)) return { kind: 'report', report: item, consumed }
  try {
    return { kind: 'report', report: await read(item, pages, anyLanguage), consumed }
  } catch (error) {
    if (error instanceof HearsayInputError) return settle(error, source)
    throw error
  }
}

async function read({ bytes, place, finish }: Page, pages: PageReader, anyLanguage: boolean): Promise<Report> {
  const report = await pages.read(bytes, { ...place, anyLanguage })
  return finish === undefined ? report : finish(report)
}

/** A JSON file in a folder that is about something else is no fault either. */
function settle(error: HearsayInputError, { found, name }: Source): Taken {
  const isForeign = error.code === 'not-a-report' && found && /\.json(?:\.gz)?$/i.test(name)
  return { kind: error.isPassedOver || isForeign ? 'skipped' : 'set-aside', error: error.named(name) }
}

function sizeOf(item: Item): number {
  return 'bytes' in item ? item.bytes.length : 0
}

async function* counted(stream: AsyncIterable<Buffer>, count: (size: number) => void): AsyncGenerator<Buffer> {
  for await (const chunk of stream) {
    count(chunk.length)
    yield chunk
  }
}
