import { once } from 'node:events'
import type { Writable } from 'node:stream'

/** Writes text and waits where the stream asks for it, so that a slow reader at the other end does not fill the memory. */
export async function write(stream: Writable, text: string): Promise<void> {
  if (!stream.write(text)) await once(stream, 'drain')
}
