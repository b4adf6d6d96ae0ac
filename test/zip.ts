import { crc32 } from '../src/intake/crc32.js'

/** An entry of a ZIP archive that is stored as it is. */
export interface ZipEntry {
  readonly name: string
  readonly content?: string | Uint8Array
  /** The kind and rights of a file on Unix, `0o120777` for a link. */
  readonly mode?: number
  /** 1 says that it is encrypted. */
  readonly flags?: number
  /** Bytes that are packed already (deflate), and how long they are said to be when unpacked. */
  readonly packed?: { readonly bytes: Buffer; readonly size: number; readonly sum: number }
}

/** A ZIP archive, written by hand so that it can hold what no program would pack. */
export function zipOf(entries: readonly ZipEntry[]): Buffer {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const entry of entries) {
    const file = Buffer.concat([localHeader(entry), nameOf(entry), bytesOf(entry)])
    directory.push(centralHeader(entry, offset), nameOf(entry))
    files.push(file)
    offset += file.length
  }
  const listed = Buffer.concat(directory)
  return Buffer.concat([...files, listed, end(entries.length, listed.length, offset)])
}

function nameOf({ name }: ZipEntry): Buffer {
  return Buffer.from(name)
}

function bytesOf({ content = '', packed }: ZipEntry): Buffer {
  return packed?.bytes ?? Buffer.from(content as string)
}

/** The fields that both headers share, from the version needed to the length of the extra field. */
function common(entry: ZipEntry): Buffer {
  const bytes = Buffer.alloc(26)
  const content = bytesOf(entry)
  bytes.writeUInt16LE(20, 0)
  bytes.writeUInt16LE(0x800 | (entry.flags ?? 0), 2)
  bytes.writeUInt16LE(entry.packed === undefined ? 0 : 8, 4)
  bytes.writeUInt32LE(entry.packed?.sum ?? crc32(content, 0), 10)
  bytes.writeUInt32LE(content.length, 14)
  bytes.writeUInt32LE(entry.packed?.size ?? content.length, 18)
  bytes.writeUInt16LE(nameOf(entry).length, 22)
  return bytes
}

function localHeader(entry: ZipEntry): Buffer {
  return Buffer.concat([Buffer.from('PK\x03\x04'), common(entry)])
}

function centralHeader(entry: ZipEntry, offset: number): Buffer {
  const rest = Buffer.alloc(14)
  rest.writeUInt32LE(((entry.mode ?? 0o100644) << 16) >>> 0, 6)
  rest.writeUInt32LE(offset, 10)
  return Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.from([20, 3]), common(entry), rest])
}

function end(count: number, size: number, offset: number): Buffer {
  const bytes = Buffer.alloc(18)
  bytes.writeUInt16LE(Math.min(count, 0xffff), 4)
  bytes.writeUInt16LE(Math.min(count, 0xffff), 6)
  bytes.writeUInt32LE(size, 8)
  bytes.writeUInt32LE(offset, 12)
  return Buffer.concat([Buffer.from('PK\x05\x06'), bytes])
}
