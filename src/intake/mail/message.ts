import PostalMime, { type Address, type Email } from 'postal-mime'
import type { Report } from '../../reading/types.js'
import { isoDate } from '../dates.js'
import { HearsayInputError } from '../errors.js'
import { textOfHtml } from '../feed/html-text.js'
import { type GivenFields, withGiven } from '../given-fields.js'
import type { Item } from '../source.js'
import { findQuoted } from './quoted.js'
import { withoutQuoted } from './quoted-html.js'

/** Many newsletters have a text part that only says where to look: it has less than half of the words. */
const FULL = 0.5

/** The report of one message. Throws `damaged-message` and `no-text`. */
export async function fromMessage(bytes: Buffer, { name, id }: { name: string; id: string }): Promise<Item> {
  const email = await parse(bytes, name)
  const given = givenIn(email)
  const place = { id: email.messageId?.replace(/^<|>$/g, '') || id, name }
  const html = email.html === undefined ? '' : withoutQuoted(email.html)
  const text = email.text ?? ''
  if (wordsIn(text) > 0 && wordsIn(text) >= wordsIn(textOfHtml(html)) * FULL) return fromText(text, place.id, given)
  if (html.trim() === '')
    throw new HearsayInputError('no-text', `${name} is a message without text; leave it out`, { name })
  return {
    kind: 'page',
    bytes: Buffer.from(html),
    place: { ...place, fragmentOf: given.title ?? '' },
    finish: (report) => withGiven(report, given, 'mail'),
  }
}

function fromText(text: string, id: string, given: GivenFields): Report {
  const passages = findQuoted(text)
  const report = withGiven({ id, text }, given, 'mail')
  if (passages === null) return report
  return { ...report, passages, origins: { ...report.origins, passages: { place: 'mail' } } }
}

async function parse(bytes: Buffer, name: string): Promise<Email> {
  try {
    return await PostalMime.parse(bytes, { forceRfc822Attachments: true })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new HearsayInputError('damaged-message', `${name} cannot be read as a message (${reason})`, { name })
  }
}

function givenIn(email: Email): GivenFields {
  const sender = email.from === undefined ? undefined : nameOf(email.from)
  const written = email.headers.find(({ key }) => key === 'date')?.value
  return {
    title: email.subject?.trim(),
    outlet: sender?.replace(/^.* via /i, ''),
    authors: / via /i.test(sender ?? '') ? [sender?.split(/ via /i)[0] ?? ''] : undefined,
    published: isoDate(written ?? '') ?? undefined,
  }
}

/** The name, else what stands behind the @ of the address. */
function nameOf({ name, address }: Address): string | undefined {
  return name.trim() || address?.split('@').at(-1) || undefined
}

function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
}
