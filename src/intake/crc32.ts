import * as zlib from 'node:zlib'

/** Node's own from 20.15 and 22.2 on. */
const native = (zlib as { crc32?: (data: Buffer, value?: number) => number }).crc32

/** The checksum of gzip, going on from *sum*. */
export const crc32: (data: Buffer, sum: number) => number = native ?? byTable

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
  return value
})

function byTable(data: Buffer, sum: number): number {
  let value = ~sum
  for (const byte of data) value = (TABLE[(value ^ byte) & 0xff] as number) ^ (value >>> 8)
  return ~value >>> 0
}
