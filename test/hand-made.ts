import type { PlacedPredicate } from '../src/reading/annotate/index.js'
import { type Assembled, assemble } from '../src/reading/assemble/index.js'
import { type Annotation, type Model, NAME_KINDS, type NameKind, ROLE_COUNT, Role } from '../src/reading/model.js'
import { readReports } from '../src/reading/read.js'
import { type Segmentation, segment } from '../src/reading/segment/index.js'
import {
  ACTS,
  type Act,
  type Reading,
  type Report,
  type Span,
  STANDINGS,
  type Standing,
  type Statement,
} from '../src/reading/types.js'

/** Words of the text, such as `she`; `she#2` are those of the second place where they stand. */
type Words = string

/** What a model would say of one predicate, written down as words of the text. */
export interface Marked {
  readonly content?: Words | readonly Words[]
  readonly cue?: Words | readonly Words[]
  readonly source?: Words
  readonly relay?: Words
  readonly act?: Act
  readonly standing?: Standing
  readonly relayStanding?: Standing
  /** The words that its source stands for; several share what the model is sure of. */
  readonly link?: Words | readonly Words[]
  readonly relayLink?: Words
  /** It came through the voice of the claim in which it stands. */
  readonly inherits?: boolean
  readonly probability?: number
}

/** The names of a text: each is marked wherever its words stand. */
export type Names = Partial<Readonly<Record<NameKind, readonly string[]>>>

/** How sure the hand-made model is of what it is told. */
const SURE = 0.9

/** Where the words stand in the text, by whole words. */
export function spanOf(text: string, words: Words): Span {
  const [, wanted = '', nth = '1'] = /^(.*?)(?:#(\d+))?$/s.exec(words) ?? []
  const found = spansOf(text, wanted)[Number(nth) - 1]
  if (!found) throw new Error(`“${words}” does not stand in: ${text}`)
  return found
}

function spansOf(text: string, wanted: string): Span[] {
  const spans: Span[] = []
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const end = at + wanted.length
    if (!/^\w\w$/.test(text.slice(at - 1, at + 1)) && !/^\w\w$/.test(text.slice(end - 1, end + 1)))
      spans.push([at, end])
  }
  return spans
}

/** What is assembled from a text's predicates. */
export function assembleMarked(text: string, marks: readonly Marked[]): Assembled {
  const segmentation = segment({ text })
  return assemble(predicatesOf(segmentation, marks), segmentation)
}

/** A report's predicates in one window, as `assemble` gets them. */
export function predicatesOf(segmentation: Segmentation, marks: readonly Marked[]): PlacedPredicate[] {
  return marks.map((mark) => predicateOf(segmentation, mark))
}

function predicateOf(segmentation: Segmentation, mark: Marked): PlacedPredicate {
  const { text, tokens } = segmentation
  const places = (words: Words | readonly Words[] = []) => [words].flat().map((each) => spanOf(text, each))
  const content = places(mark.content)
  const cue = places(mark.cue)
  const roles = new Float32Array(tokens.length * ROLE_COUNT).fill((1 - SURE) / (ROLE_COUNT - 1))
  for (let t = 0; t < tokens.length; t++) roles[t * ROLE_COUNT] = SURE
  const set = (span: Span, role: number) => {
    for (const t of tokensIn(segmentation, span)) {
      roles[t * ROLE_COUNT] = (1 - SURE) / (ROLE_COUNT - 1)
      roles[t * ROLE_COUNT + role] = SURE
    }
  }
  for (const span of content) set(span, Role.content)
  for (const span of cue) set(span, Role.cue)
  for (const span of places(mark.source)) set(span, Role.source)
  for (const span of places(mark.relay)) set(span, Role.relay)
  const [first] = [...cue, ...content]
  const predicate = {
    anchor: first ? (tokensIn(segmentation, first)[0] as number) : 0,
    probability: mark.probability ?? SURE,
    roles,
    act: oneOf(ACTS, mark.act ?? 'assert'),
    standing: oneOf(STANDINGS, mark.standing ?? 'person'),
    relayStanding: oneOf(STANDINGS, mark.relayStanding ?? 'outlet'),
    inherits: mark.inherits ? SURE : 1 - SURE,
    link: linkTo(segmentation, mark.link),
    relayLink: linkTo(segmentation, mark.relayLink),
  }
  return { predicate, firstToken: 0, wordCount: tokens.length }
}

function tokensIn({ tokens }: Segmentation, [begin, end]: Span): number[] {
  const found: number[] = []
  for (let t = 0; t < tokens.length; t++) {
    if ((tokens.begin[t] as number) >= begin && (tokens.end[t] as number) <= end) found.push(t)
  }
  return found
}

function oneOf<T>(classes: readonly T[], chosen: T): Float32Array {
  return Float32Array.from(classes, (each) => (each === chosen ? SURE : (1 - SURE) / (classes.length - 1)))
}

function linkTo(segmentation: Segmentation, words: Words | readonly Words[] | undefined): Float32Array {
  const link = new Float32Array(1 + segmentation.tokens.length)
  link[0] = words === undefined ? SURE : 1 - SURE
  if (words === undefined) return link
  const targets = [words].flat().flatMap((each) => tokensIn(segmentation, spanOf(segmentation.text, each)))
  for (const t of targets) link[1 + t] = SURE / targets.length
  return link
}

/** The class of name of each token; of names that overlap the longer one stands. */
export function nameClasses(segmentation: Segmentation, names: Names): Uint8Array {
  const classes = new Uint8Array(segmentation.tokens.length)
  const all = NAME_KINDS.flatMap((_, kind) =>
    (names[NAME_KINDS[kind] as NameKind] ?? []).map((name) => ({ name, kind })),
  )
  for (const { name, kind } of all.sort((a, b) => b.name.length - a.name.length)) {
    for (const span of spansOf(segmentation.text, name)) {
      const [first, ...rest] = tokensIn(segmentation, span)
      if (first === undefined || classes[first] !== 0) continue
      classes[first] = 1 + 2 * kind
      for (const t of rest) classes[t] = 2 + 2 * kind
    }
  }
  return classes
}

/** A model that reads whole reports at once and says of them what it was told. */
export function handMadeModel(annotationOf: (words: number) => Annotation): Model {
  return {
    name: 'hand-made',
    version: '1',
    windowSize: Number.MAX_SAFE_INTEGER,
    threshold: 0.5,
    calibration: {},
    encode: (_text, tokens) => ({
      ids: new Int32Array(tokens.length),
      starts: Int32Array.from({ length: tokens.length + 1 }, (_, i) => i),
    }),
    annotate: async (windows) => windows.map(({ shape }) => annotationOf(shape.length)),
  }
}

/** Reads a text with the predicates and names that are written down for it. */
export async function readMarked(
  report: string | Omit<Report, 'id'>,
  marks: readonly Marked[],
  names: Names = {},
): Promise<Reading> {
  const whole = { id: 'hand-made', ...(typeof report === 'string' ? { text: report } : report) }
  const segmentation = segment(whole)
  const predicates = predicatesOf(segmentation, marks).map(({ predicate }) => predicate)
  const model = handMadeModel(() => ({ predicates, names: nameClasses(segmentation, names) }))
  return (await readReports([whole], model))[0] as Reading
}

/** A chain in one line: `the Tallow Post (outlet) ← a letter (document)`. */
export function chainLine({ chain }: Statement): string {
  return chain.map(({ who, standing }) => `${who} (${standing})`).join(' ← ')
}

/** The chains of a text's statements, in the order of the text. */
export async function chainsOf(text: string, marks: readonly Marked[], names: Names = {}): Promise<string[]> {
  return (await readMarked(text, marks, names)).statements.map(chainLine)
}

/** The last voice of each statement, and how it was found. */
export async function voicesOf(text: string, marks: readonly Marked[], names: Names = {}): Promise<string[]> {
  return (await readMarked(text, marks, names)).statements.map(({ chain }) => {
    const voice = chain.at(-1)
    return `${voice?.who} (${voice?.basis})`
  })
}
