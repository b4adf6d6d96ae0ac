import type { Passage, PassageRole } from '../../reading/types.js'
import { agencyNamed } from './agencies.js'
import type { Block } from './blocks.js'
import { roleOf } from './page-roles.js'
import { DATELINE } from './shapes.js'

/** The text of a report with its passages, and what the passages tell of it. */
export interface LaidOut {
  readonly text: string
  readonly passages: readonly Passage[]
  /** Its bylines, which may also tell the date. */
  readonly bylines: readonly string[]
  readonly dateline: string | null
  /** The agency that the dateline names. */
  readonly agency: string | null
}

/** Passages stand on lines of their own with an empty line between them. */
const GAP = '\n\n'
/** Datelines stand before the first words of a report, after at most a summary. */
const DATELINE_WITHIN = 3

interface Piece {
  readonly text: string
  readonly role: PassageRole
  readonly entry: number | undefined
}

/** Lays blocks out as a report's text, headline first, each block a passage with its role. */
export function layOut(blocks: readonly Block[], title: string): LaidOut {
  const pieces = piecesOf(blocks, title)
  const headed = title === '' || pieces.some(({ role }) => role === 'headline') ? pieces : [headline(title), ...pieces]
  return { ...join(headed), ...toldBy(headed) }
}

function headline(text: string): Piece {
  return { text, role: 'headline', entry: undefined }
}

function piecesOf(blocks: readonly Block[], title: string): Piece[] {
  const all = blocks.filter(({ kind }) => kind !== 'heading').map(({ text }) => text)
  const isRepeated = ({ text }: Block) => {
    const quoted = text.replace(/^[\W_]+|[\W_]+$/gu, '')
    return all.filter((other) => other.includes(quoted)).length > 1
  }
  let titled = false
  return blocks.map((block) => {
    const role = roleOf(block, { title: titled ? '' : title, begun: titled, isRepeated })
    if (role === 'headline') titled = true
    return { text: block.text, role, entry: block.entry }
  })
}

/** A dateline is a passage of its own before the paragraph that it opens. */
function join(pieces: readonly Piece[]): Pick<LaidOut, 'text' | 'passages'> {
  const passages: Passage[] = []
  let text = ''
  let paragraphs = 0
  let entry: number | undefined
  for (const piece of pieces) {
    if (piece.entry !== entry) paragraphs = 0
    entry = piece.entry
    text += text === '' ? '' : GAP
    const begin = text.length
    text += piece.text
    const dateline = piece.role === 'paragraph' && ++paragraphs <= DATELINE_WITHIN ? datelineOf(piece.text) : ''
    const rest = begin + dateline.length
    const tag = entry === undefined ? {} : { entry }
    if (dateline !== '') passages.push({ span: [begin, begin + dateline.trimEnd().length], role: 'dateline', ...tag })
    passages.push({ span: [rest, text.length], role: piece.role, ...tag })
  }
  return { text, passages }
}

function datelineOf(text: string): string {
  const match = DATELINE.exec(text.slice(0, 200))
  return match === null || match[0].length === text.length ? '' : match[0]
}

function toldBy(pieces: readonly Piece[]): Pick<LaidOut, 'bylines' | 'dateline' | 'agency'> {
  const bylines = pieces.filter(({ role }) => role === 'byline').map(({ text }) => text)
  const opening = pieces.filter(({ role }) => role === 'paragraph').slice(0, DATELINE_WITHIN)
  const dateline = opening.map(({ text }) => DATELINE.exec(text.slice(0, 200))).find((match) => match !== null)
  const named = dateline?.[1] ?? dateline?.[2]
  // It may be an agency that no table knows.
  const agency = named === undefined ? null : (agencyNamed(named) ?? named)
  return { bylines, dateline: dateline?.[0] ?? null, agency }
}
