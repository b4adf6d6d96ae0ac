import { collect, tooLarge } from '../bytes.js'
import { HearsayInputError } from '../errors.js'
import { splitLines } from '../lines.js'
import type { Context, Item, Source } from '../source.js'
import { fromMessage } from './message.js'

/** The line that begins a message in an mbox: an address and a date. "From the first day" in a text is none. */
const ENVELOPE = /^From (?:\S+|-) .*\b\d{1,2}:\d{2}\b.*\b\d{4}\b/
/** A line of a message's own that would look like one is quoted by `>`. */
const QUOTED_ENVELOPE = /^>+From /

/** One message (`.eml`): one report. */
export async function* mail(bytes: AsyncIterable<Buffer>, source: Source, { limits }: Context): AsyncGenerator<Item> {
  yield await fromMessage(await collect(bytes, source.name, limits.bytes), source)
}

/** A mailbox (mbox): a report for each message. Holds one message at a time. */
export async function* mbox(bytes: AsyncIterable<Buffer>, source: Source, { limits }: Context): AsyncGenerator<Item> {
  let number = 0
  for await (const message of messages(bytes, limits.bytes)) {
    const named = { name: `${source.name}, message ${++number}`, id: `${source.id}/${number}` }
    yield message === null ? tooLarge(named.name, limits.bytes, { name: named.name }) : await settled(message, named)
  }
}

async function settled(message: Buffer, named: { name: string; id: string }): Promise<Item> {
  try {
    return await fromMessage(message, named)
  } catch (error) {
    if (error instanceof HearsayInputError) return error
    throw error
  }
}

/** The messages' bytes; null for one that is longer than *most*. */
async function* messages(bytes: AsyncIterable<Buffer>, most: number): AsyncGenerator<Buffer | null> {
  let lines: Buffer[] = []
  let size = 0
  let wasBlank = true
  let isFirst = true
  for await (const { bytes: line } of splitLines(bytes, most)) {
    const start = line?.toString('latin1', 0, 200) ?? ''
    if (wasBlank && ENVELOPE.test(start)) {
      if (!isFirst) yield size > most ? null : Buffer.concat(lines)
      isFirst = false
      lines = []
      size = 0
      continue
    }
    wasBlank = start.trim() === ''
    size += (line?.length ?? most) + 1
    if (size > most || line === null) lines = []
    else lines.push(QUOTED_ENVELOPE.test(start) ? line.subarray(1) : line, NEWLINE)
  }
  if (!isFirst) yield size > most ? null : Buffer.concat(lines)
}

const NEWLINE = Buffer.from('\n')
