import { ByteQueue } from '../byte-queue.js'
import { tooLarge } from '../bytes.js'
import { HearsayInputError, type InputErrorCode } from '../errors.js'
import type { Context, Item, Page, Source } from '../source.js'
import { decodeBody, type HttpResponse, parseContentType, parseResponse } from './http.js'
import { type Damage, records, type WarcRecord } from './records.js'

const PAGES = ['text/html', 'application/xhtml+xml']

/** A web archive (WARC 1.0 or 1.1): the HTML pages among its responses, and what becomes of every other record. */
export async function* warc(bytes: AsyncIterable<Buffer>, source: Source, context: Context): AsyncGenerator<Item> {
  const queue = new ByteQueue(bytes)
  try {
    for await (const found of records(queue, context.limits.bytes)) yield itemOf(found, source, context.limits.bytes)
  } finally {
    await queue.close()
  }
}

function itemOf(found: WarcRecord | Damage, source: Source, most: number): Item {
  const record = new Named(found, source)
  if (found.kind === 'damage')
    return record.error('damaged-record', `${found.what}; fetch the archive again if you need it`)
  const type = found.headers.get('warc-type') ?? 'nothing'
  if (type !== 'response') return record.error('other-record', `is a record of the type ${type} and no response`)
  if (found.content === null) return record.tooLarge(most)
  const response = parseResponse(found.content)
  return response === null ? record.error('damaged-record', 'holds no HTTP response') : pageOf(record, response, most)
}

function pageOf(record: Named, response: HttpResponse, most: number): Item {
  if (response.status < 200 || response.status > 299) {
    return record.error('http-status', `was answered with the status ${response.status}, so it is no report`)
  }
  const { type, charset } = parseContentType(response.headers.get('content-type'))
  if (!PAGES.includes(type))
    return record.error('not-a-page', `is ${type === '' ? 'of no type' : type} and no HTML page`)
  try {
    return record.page(decodeBody(response, most), charset)
  } catch (error) {
    if (error instanceof RangeError) return record.tooLarge(most)
    throw error
  }
}

/** A record as messages and reports name it. */
class Named {
  readonly name: string
  readonly id: string
  readonly url: string | undefined
  readonly date: string | undefined

  constructor({ headers, number }: WarcRecord | Damage, source: Source) {
    this.name = `${source.name}, record ${number}`
    this.url = headers.get('warc-target-uri')?.replace(/^<|>$/g, '')
    this.date = headers.get('warc-date')
    this.id = headers.get('warc-record-id')?.replace(/^<(?:urn:uuid:)?|>$/g, '') ?? `${source.id}/${number}`
  }

  error(code: InputErrorCode, what: string): HearsayInputError {
    return new HearsayInputError(code, `${this.#called} ${what}`, this.#about())
  }

  tooLarge(most: number): HearsayInputError {
    return tooLarge(this.#called, most, this.#about())
  }

  page(bytes: Buffer, charset: string | undefined): Page {
    const { date } = this
    return {
      kind: 'page',
      bytes,
      place: { id: this.id, ...this.#about(), ...(charset && { charset }), ...(date && { date }) },
    }
  }

  get #called(): string {
    return this.url === undefined ? this.name : `${this.name} (${this.url})`
  }

  #about(): { name: string; url?: string } {
    return this.url === undefined ? { name: this.name } : { name: this.name, url: this.url }
  }
}
