/** The names by which a server on this machine may be asked. A page elsewhere whose name was bound to 127.0.0.1 is none of them. */
const LOCAL = ['localhost', '127.0.0.1', '[::1]']

/** A check of the `Host` header, for what the server listens on and the names that its operator gave it. */
export function hostCheck(
  listens: string,
  named: readonly string[] = [],
): (host: string | null | undefined) => boolean {
  const known = new Set([...LOCAL, listens, ...named].map((name) => name.toLowerCase()))
  return (host) => typeof host === 'string' && known.has(nameOf(host))
}

/** Without the port. */
function nameOf(host: string): string {
  return host.toLowerCase().replace(/:\d+$/, '').replace(/\.$/, '')
}
