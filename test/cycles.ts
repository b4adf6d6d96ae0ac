/** An arrow between two files. */
interface Arrow {
  readonly from: string
  readonly to: string
}

/** The files of one cycle in their order, the first again at the end; empty where there is none. */
export function findCycle(arrows: readonly Arrow[]): string[] {
  const next = new Map<string, string[]>()
  for (const { from, to } of arrows) next.set(from, [...(next.get(from) ?? []), to])
  const done = new Set<string>()
  const path: string[] = []

  const visit = (file: string): string[] => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file]
    if (done.has(file)) return []
    path.push(file)
    const cycle = firstCycle(next.get(file) ?? [])
    path.pop()
    done.add(file)
    return cycle
  }
  const firstCycle = (files: Iterable<string>): string[] => {
    for (const file of files) {
      const cycle = visit(file)
      if (cycle.length > 0) return cycle
    }
    return []
  }
  return firstCycle(next.keys())
}
