import type { Report } from '../reading/types.js'
import { collect } from './bytes.js'
import { decode } from './decode.js'
import { HearsayInputError } from './errors.js'
import { firstLineTitle, headingTitle } from './first-title.js'
import type { Context, Source } from './source.js'

/** Plain text: one report, its text unaltered, with the file's name for an id. Its first line is the title where it stands apart. */
export async function* plainText(
  bytes: AsyncIterable<Buffer>,
  source: Source,
  context: Context,
): AsyncGenerator<Report> {
  const text = await textOf(bytes, source, context)
  yield withTitle(source.id, text, firstLineTitle(text), 'first-line')
}

/** Markdown: as plain text, with its first heading for a title. The marks stay in the text. */
export async function* markdown(
  bytes: AsyncIterable<Buffer>,
  source: Source,
  context: Context,
): AsyncGenerator<Report> {
  const text = await textOf(bytes, source, context)
  yield withTitle(source.id, text, headingTitle(text), 'heading')
}

async function textOf(bytes: AsyncIterable<Buffer>, { name }: Source, { limits }: Context): Promise<string> {
  const text = decode(await collect(bytes, name, limits.bytes))
  if (text === null) {
    throw new HearsayInputError('not-text', `${name} holds bytes that are no text; save it as plain text in UTF-8`)
  }
  if (text.trim() === '') throw new HearsayInputError('empty-file', `${name} is empty; leave it out`)
  return text
}

function withTitle(id: string, text: string, title: string | null, place: string): Report {
  return title === null ? { id, text } : { id, text, title, origins: { title: { place } } }
}
