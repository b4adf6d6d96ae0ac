import { describe, expect, it } from 'vitest'
import { articlePage, PARAGRAPHS } from '../../../test/article.js'
import { messages, outline, takeFile } from '../../../test/taking-in.js'
import type { Taken } from '../index.js'

const HEADERS = `From: "The Tallow Post" <news@post.example>
To: reader@home.example
Subject: =?utf-8?Q?Fire_at_the_mill_=E2=80=93_update?=
Date: Mon, 4 May 2026 09:30:00 +0200
Message-ID: <m17@post.example>
`
const TEXT = `${HEADERS}Content-Type: text/plain; charset=utf-8

The mill burned down, the mayor said.

It will be built again.
`

function report(taken: Taken[]) {
  return taken.flatMap((one) => (one.kind === 'report' ? [one.report] : []))
}

/** The words of a report by the roles of their passages. */
function roles(taken: Taken[]): [string, string][] {
  return report(taken).flatMap(({ text, passages = [] }) =>
    passages.map(({ span, role }): [string, string] => [role, text.slice(...span)]),
  )
}

describe('A message', () => {
  it('of plain text is a report with what its headers say', async () => {
    expect(report(await takeFile('x.dat', TEXT))).toEqual([
      {
        id: 'm17@post.example',
        text: 'The mill burned down, the mayor said.\n\nIt will be built again.\n',
        title: 'Fire at the mill – update',
        outlet: 'The Tallow Post',
        published: '2026-05-04T09:30:00+02:00',
        origins: {
          title: { place: 'mail:title' },
          outlet: { place: 'mail:outlet' },
          published: { place: 'mail:published' },
        },
      },
    ])
  })

  it('of HTML is read as a page', async () => {
    const html = `${HEADERS}Content-Type: text/html; charset=utf-8\n\n${articlePage()}`
    const [found] = report(await takeFile('x.eml', html))
    expect(found).toMatchObject({
      id: 'm17@post.example',
      title: 'Fire at the mill – update',
      outlet: 'The Tallow Post',
    })
    expect(found?.text).toContain(PARAGRAPHS[3])
    expect(found?.text).not.toContain('<p>')
  })

  it('of two parts gives the text, unless it only says where to look', async () => {
    const parts = (text: string) =>
      `${HEADERS}MIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=x\n\n--x\nContent-Type: text/plain; charset=utf-8\n\n${text}\n--x\nContent-Type: text/html; charset=utf-8\n\n${articlePage()}\n--x--\n`
    expect(outline(await takeFile('x.eml', parts(PARAGRAPHS.join('\n\n'))))[0]).toMatch(
      /^The old mill[\s\S]*sound\.\n?$/,
    )
    const other = outline(await takeFile('x.eml', parts('Read this message in your browser.')))
    expect(other[0]).toContain(PARAGRAPHS[3])
    expect(other[0]).not.toContain('in your browser')
  })

  it('that quotes earlier ones marks them as furniture', async () => {
    const text = `${TEXT}
On Sun, 3 May 2026, Anna Reyk <anna@home.example> wrote:
> Is the mill gone?
> Tell me.

It is.

-- 
The Tallow Post

-----Original Message-----
From: somebody
Old words.
`
    expect(roles(await takeFile('x.eml', text))).toEqual([
      ['paragraph', 'The mill burned down, the mayor said.'],
      ['paragraph', 'It will be built again.'],
      ['furniture', 'On Sun, 3 May 2026, Anna Reyk <anna@home.example> wrote:'],
      ['furniture', '> Is the mill gone?\n> Tell me.'],
      ['paragraph', 'It is.'],
      ['furniture', '-- \nThe Tallow Post'],
      ['furniture', '-----Original Message-----\nFrom: somebody\nOld words.'],
    ])
  })

  it('without text says so', async () => {
    expect(messages(await takeFile('x.eml', `${HEADERS}\n`))).toEqual(['x.eml is a message without text; leave it out'])
  })

  it('with parts in each other without end is set aside', async () => {
    const deep = Array.from(
      { length: 2000 },
      (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\n\n--b${at}\n`,
    ).join('')
    expect(outline(await takeFile('x.eml', `${HEADERS}${deep}`))).toEqual(['damaged-message'])
  })
})

describe('A mailbox', () => {
  const envelope = 'From news@post.example Mon May  4 09:30:00 2026\n'

  it('gives a report a message', async () => {
    const second = TEXT.replace('m17', 'm18').replace('It will', '>From the first day it will')
    const taken = await takeFile('x', `${envelope}${TEXT}\n${envelope}${second}\n${envelope}${HEADERS}\n`)
    expect(outline(taken).map((text) => text.split('\n').at(2))).toEqual([
      'It will be built again.',
      'From the first day it will be built again.',
      undefined,
    ])
    expect(report(taken).map(({ id }) => id)).toEqual(['m17@post.example', 'm18@post.example'])
    expect(messages(taken)).toEqual(['x, message 3 is a message without text; leave it out'])
  })

  it('is not cut at a sentence that begins with From', async () => {
    const text = TEXT.replace('It will', 'From the first day it will')
    expect(outline(await takeFile('x.mbox', envelope + text))).toHaveLength(1)
  })

  it('sets aside a message that is longer than any report', async () => {
    const long = `${TEXT}${'words words words\n'.repeat(10_000)}\n`
    const taken = await takeFile('x.mbox', `${envelope}${long}${envelope}${TEXT}`, { limits: { bytes: 100_000 } })
    expect(outline(taken)).toEqual(['too-large', expect.stringContaining('The mill burned')])
  })
})

it('A text that begins with a label and a colon is no message', async () => {
  expect(outline(await takeFile('x.txt', 'Date: today\n\nThe mill burned down.'))).toEqual([
    'Date: today\n\nThe mill burned down.',
  ])
})
