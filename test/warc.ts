/** A record of a web archive with these headers and this content. */
export function record(headers: Readonly<Record<string, string>>, content: string | Uint8Array): Buffer {
  const bytes = Buffer.from(content as string)
  const all = { 'WARC-Date': '2026-05-04T09:30:00Z', ...headers, 'Content-Length': bytes.length }
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`)
  return Buffer.concat([Buffer.from(`WARC/1.0\r\n${lines.join('')}\r\n`), bytes, Buffer.from('\r\n\r\n')])
}

/** A record of the answer to a request for *url*. */
export function response(
  url: string,
  body: string | Uint8Array,
  headers: Readonly<Record<string, string>> = {},
  status = 200,
): Buffer {
  const all = Object.entries({ 'Content-Type': 'text/html', ...headers }).map(
    ([name, value]) => `${name}: ${value}\r\n`,
  )
  const head = Buffer.from(`HTTP/1.1 ${status} Words\r\n${all.join('')}\r\n`)
  const id = `<urn:uuid:id-${url.split('/').at(-1)}>`
  return record(
    { 'WARC-Type': 'response', 'WARC-Target-URI': url, 'WARC-Record-ID': id },
    Buffer.concat([head, Buffer.from(body as string)]),
  )
}
