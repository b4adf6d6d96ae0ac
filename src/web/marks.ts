import type { Passage, Reading, Statement } from '../reading/types.js'

/** One step through a passage whose statements are marked. Marks are opened and closed as brackets are, never across. */
export type Step =
  | { readonly kind: 'text'; readonly begin: number; readonly end: number }
  | {
      readonly kind: 'open'
      /** The statement's place in the reading. */
      readonly statement: number
      /** How many marks are open around this one. */
      readonly depth: number
      /** A mark that was closed only because one around it ended. */
      readonly again: boolean
      /** The statement's first words. */
      readonly first: boolean
    }
  | { readonly kind: 'close'; readonly statement: number; readonly again: boolean }

/** A passage, and the way through it. */
export interface MarkedPassage {
  readonly passage: Passage
  readonly steps: readonly Step[]
}

interface Mark {
  readonly begin: number
  readonly end: number
  readonly statement: number
  readonly first: boolean
}

/** Marks every statement's content in its passages. */
export function markPassages({ passages, statements }: Pick<Reading, 'passages' | 'statements'>): MarkedPassage[] {
  const marks = statements.flatMap(marksOf).sort(byPlace)
  let next = 0
  return passages.map((passage) => {
    const [begin, end] = passage.span
    const inside: Mark[] = []
    for (let mark = marks[next]; mark !== undefined && mark.begin < end; mark = marks[++next]) {
      if (mark.begin >= begin) inside.push({ ...mark, end: Math.min(mark.end, end) })
    }
    return { passage, steps: walk(begin, end, inside) }
  })
}

function marksOf({ content }: Statement, statement: number): Mark[] {
  return content.map(([begin, end], at) => ({ begin, end, statement, first: at === 0 }))
}

/** Of two that begin together the longer one is the outer. */
function byPlace(a: Mark, b: Mark): number {
  return a.begin - b.begin || b.end - a.end || a.statement - b.statement
}

function walk(begin: number, end: number, marks: readonly Mark[]): Step[] {
  const steps: Step[] = []
  const open: Mark[] = []
  let at = begin
  const goTo = (place: number): void => {
    if (place > at) steps.push({ kind: 'text', begin: at, end: place })
    at = Math.max(at, place)
  }
  const push = (mark: Mark, again: boolean): void => {
    const { statement, first } = mark
    steps.push({ kind: 'open', statement, depth: open.length, again, first: first && !again })
    open.push(mark)
  }
  const closeUntil = (place: number): void => {
    for (let ending = earliest(open); ending !== undefined && ending.end <= place; ending = earliest(open)) {
      goTo(ending.end)
      const within = open.splice(open.indexOf(ending))
      for (const mark of within.toReversed()) {
        steps.push({ kind: 'close', statement: mark.statement, again: mark !== ending })
      }
      for (const mark of within.slice(1)) push(mark, true)
    }
  }
  for (const mark of marks) {
    closeUntil(mark.begin)
    goTo(mark.begin)
    push(mark, false)
  }
  closeUntil(end)
  goTo(end)
  return steps
}

/** The innermost of those that end first. */
function earliest(open: readonly Mark[]): Mark | undefined {
  return open.reduce<Mark | undefined>(
    (first, mark) => (first === undefined || mark.end <= first.end ? mark : first),
    undefined,
  )
}
