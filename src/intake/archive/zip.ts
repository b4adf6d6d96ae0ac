import type { Readable } from 'node:stream'
import { promisify } from 'node:util'
import { type Entry, fromBuffer, type Options, open, type ZipFile } from 'yauzl'
import { collect } from '../bytes.js'
import { fromSystemError, HearsayInputError } from '../errors.js'
import type { Context, Item, Source } from '../source.js'
import { Meter } from '../unpack.js'
import { checkDepth, entrySource, otherFile } from './entry.js'

// Names and sizes are checked by ourselves, for a bad one should not stop the archive.
const OPTIONS: Options = { lazyEntries: true, decodeStrings: false, validateEntrySizes: false, autoClose: false }
const MOST_HELD = 512 * 1024 * 1024

const openFile = promisify<string, Options, ZipFile>(open)
const openBuffer = promisify<Buffer, Options, ZipFile>(fromBuffer)

/** A ZIP archive: what its files hold, in the order of its directory. Nothing is unpacked to disk. */
export async function* zip(bytes: AsyncIterable<Buffer>, source: Source, context: Context): AsyncGenerator<Item> {
  checkDepth(context, source)
  const archive = await openArchive(bytes, source)
  const meter = new Meter(source.name, context.limits)
  try {
    for (let entry = await nextEntry(archive, source); entry !== null; entry = await nextEntry(archive, source)) {
      yield* takeEntry(archive, entry, meter, source, context)
    }
  } finally {
    archive.close()
  }
}

/** The directory stands at the end: a file is opened anew, and a stream must be held as a whole. */
async function openArchive(bytes: AsyncIterable<Buffer>, source: Source): Promise<ZipFile> {
  try {
    if (source.path === null) return await openBuffer(await collect(bytes, source.name, MOST_HELD), OPTIONS)
    await bytes[Symbol.asyncIterator]().return?.()
    return await openFile(source.path, OPTIONS)
  } catch (error) {
    throw damaged(error, source.name)
  }
}

function nextEntry(archive: ZipFile, source: Source): Promise<Entry | null> {
  return new Promise((resolve, reject) => {
    const settle = (then: () => void) => () => {
      archive.removeAllListeners()
      then()
    }
    archive.once('entry', (entry: Entry) => settle(() => resolve(entry))())
    archive.once(
      'end',
      settle(() => resolve(null)),
    )
    archive.once('error', (error: unknown) => settle(() => reject(damaged(error, source.name)))())
    archive.readEntry()
  })
}

async function* takeEntry(
  archive: ZipFile,
  entry: Entry,
  meter: Meter,
  source: Source,
  context: Context,
): AsyncGenerator<Item> {
  const path = nameOf(entry)
  context.count(entry.compressedSize)
  if (path.endsWith('/')) return
  const inner = isLink(entry)
    ? otherFile(`${source.name}: ${path}`, 'is a link and no file')
    : entrySource(source, path, entry.uncompressedSize)
  if (inner instanceof HearsayInputError) return yield inner
  if (entry.isEncrypted()) {
    const message = `${inner.name} is encrypted; unpack the archive with its password first`
    return yield new HearsayInputError('unsupported-format', message, { name: inner.name })
  }
  meter.countIn(entry.compressedSize)
  yield* context.takeInner(meter.unpacked(contents(archive, entry, inner.name)), inner)
}

async function* contents(archive: ZipFile, entry: Entry, name: string): AsyncGenerator<Buffer> {
  try {
    const stream = await promisify<Entry, Readable>(archive.openReadStream.bind(archive))(entry)
    yield* stream as AsyncIterable<Buffer>
  } catch (error) {
    throw damaged(error, name)
  }
}

/** Names are in UTF-8 where the entry says so, and mostly where it does not. */
function nameOf({ fileName }: Entry): string {
  return (fileName as unknown as Buffer).toString('utf8').replaceAll('\\', '/')
}

/** Unix keeps the kind of a file in the upper half. */
function isLink({ externalFileAttributes }: Entry): boolean {
  return ((externalFileAttributes >>> 16) & 0o170000) === 0o120000
}

function damaged(error: unknown, name: string): HearsayInputError {
  if (error instanceof HearsayInputError) return error
  if (error instanceof Error && 'syscall' in error) return fromSystemError(error, name)
  const reason = error instanceof Error ? error.message : String(error)
  return new HearsayInputError('damaged-archive', `${name} is damaged (${reason}); fetch it again`, { name })
}
