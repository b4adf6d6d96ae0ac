import { describe, expect, it, test } from 'vitest'
import type { PassageRole } from '../types.js'
import { findPassages } from './passages.js'

const HEADLINE = 'Council votes to close the Tarn ferry'
const PARAGRAPH = 'The council of Tarn voted on Monday to close the ferry that has crossed the sound for ninety years.'

/** What the passages of a text are, a line each. */
function outline(text: string, title?: string): string[] {
  return findPassages(text, title).map(({ span, role }) => `${role}: ${text.slice(...span)}`)
}

/** The role of a line between the paragraphs of a report. */
function roleAmongParagraphs(line: string): PassageRole | undefined {
  return findPassages([HEADLINE, PARAGRAPH, line, PARAGRAPH].join('\n\n'))[2]?.role
}

describe('A line between paragraphs', () => {
  test.each([
    PARAGRAPH,
    'Nobody came.',
    '“It is over,” said Quill.',
    '‘It is over,’ said Quill',
    'Why now?',
    'The ferrymen have three demands:',
    'By noon the quay was empty.',
    'By Monday Tarn had run out of bread.',
    'Copyright lawyers say that the map belongs to the town.',
    'Read more than forty letters, the clerk was told, and you would weep.',
    'See next to the old mill, where the ferry lands, for what is meant.',
    'Sign up for the night watch, the mayor told the people of Tarn.',
    'Share this bread, the abbot said.',
    'Pictures were taken of all who entered the hall.',
    'Pictured by the critics as a fool, Quill won all three votes.',
    'Follow me, the guide said.',
    'Support for the ferry has fallen since May, a survey shows.',
    'Advertisement of the post brought forty letters.',
    'Updated maps will be printed in May.',
    'Above all, the ferrymen want to be asked.',
    '5 comments were read out; none was answered.',
    'QUILL: It is over.',
    'Written by Holt in 1931, the play drew crowds.',
    'The mayor read out a press release, then left.',
    'She wrote to quill@example.org, and nobody answered.',
    '1. The ferry will close in May.',
  ])('is a paragraph: %s', (line) => {
    expect(roleAmongParagraphs(line)).toBe('paragraph')
  })

  test.each([
    'What the ferrymen want',
    'The vote and what comes after it',
    'A long way from the quay',
    'Who pays for the pier?'.slice(0, -1),
  ])('is a heading: %s', (line) => {
    expect(roleAmongParagraphs(line)).toBe('heading')
  })

  test.each([
    'Advertisement',
    '— Advertisement —',
    'SHARE',
    'Share this',
    'Share on Facebook',
    'Read more: Ferry strike enters third week',
    'Read More',
    'See also: The last ferryman',
    'Sign up for our newsletter',
    'Sign up to the morning briefing.',
    'Subscribe now for full access',
    'Follow us on Twitter',
    'Follow Ada Quill on Twitter',
    '© 2031 The Tallow Post',
    'Copyright 2031 Tallow Post Ltd. All rights reserved.',
    'All rights reserved.',
    'Photo: Ada Quill/Agence Sund',
    'Photo credit: Ada Quill',
    'Image: Agence Sund',
    'By Ada Quill',
    'By ADA QUILL and TOM HOLT',
    'BY ADA QUILL',
    'By Ada Quill, Tom Holt and Ines Marr',
    'By The Tallow Post Staff',
    'by Ada Quill',
    'Additional reporting by Tom Holt, Ines Marr and Ada Quill.',
    '(Reporting by Ada Quill; editing by Tom Holt)',
    'With files from Agence Sund',
    'In pictures: the last ferry',
    'Most read in Tarn',
    'Letters: letters@example.org',
    'Published: 4 May 2031',
    'Last updated: Monday 4 May 2031, 11:15',
    'Updated 3 hours ago',
    '12 comments',
    '3 min read',
    'Get the latest news in your inbox',
    'Support our journalism',
    'This website uses cookies.',
    'Download our app',
    'Ada Quill',
    'Getty Images',
    'Tarn, Sund',
    '* * *',
    '_______',
    '1 / 12',
    '12:45',
    '🙂',
    '|',
  ])('is furniture: %s', (line) => {
    expect(roleAmongParagraphs(line)).toBe('furniture')
  })

  test.each([
    'Picture taken on 4 May shows the empty quay at Tarn.',
    'File photo: The ferry at Tarn',
    'FILE - The ferry at Tarn, 3 May 2031.',
    'In this May 3, 2031 file photo, the ferry lands at Tarn.',
    'In this photo, the ferry lands at Tarn.',
    'In this image taken from video, the ferry lands at Tarn.',
    'Caption: the ferry at Tarn',
    'Pictured: the ferry at Tarn',
    'Above: the ferry at Tarn.',
    'The ferry lands at Tarn on Monday. (Agence Sund photo by Ada Quill)',
    'The ferry lands at Tarn on Monday (AP Photo/Ada Quill)',
    'The ferry lands at Tarn on Monday. Photograph: Ada Quill/Agence Sund',
    'The ferry lands at Tarn on Monday. (Post/Ada Quill)',
  ])('is a caption: %s', (line) => {
    expect(roleAmongParagraphs(line)).toBe('caption')
  })
})

describe('The headline', () => {
  it.each([
    'Council votes to close the Tarn ferry',
    'Ferry to close, says mayor: ‘we have no choice’',
    'Is this the end?',
  ])('is the first line: %s', (headline) => {
    expect(outline(`${headline}\n\n${PARAGRAPH}`)).toEqual([`headline: ${headline}`, `paragraph: ${PARAGRAPH}`])
  })

  it('may end in a full stop when it is set in capitals', () => {
    expect(outline(`Council Votes to Close the Tarn Ferry.\n\n${PARAGRAPH}`)[0]).toMatch(/^headline/)
  })

  it('comes after the menu and the photographer', () => {
    const text = ['Menu', 'Photo: Ada Quill', HEADLINE, 'By Tom Holt', PARAGRAPH].join('\n')
    expect(outline(text).map((line) => line.split(':')[0])).toEqual([
      'furniture',
      'furniture',
      'headline',
      'furniture',
      'paragraph',
    ])
  })

  it('is the line that repeats the title, wherever it stands', () => {
    expect(outline(`${PARAGRAPH}\n\nNobody came.\n\n${PARAGRAPH}`, ' Nobody came. ')[1]).toBe('headline: Nobody came.')
  })

  it('is not a first sentence', () => {
    expect(outline(`${PARAGRAPH}\n\n${PARAGRAPH}`).map((line) => line.split(':')[0])).toEqual([
      'paragraph',
      'paragraph',
    ])
  })

  it('is never furniture where it is the only sentence', () => {
    expect(outline('The ferry will close in May, the mayor said')[0]).not.toMatch(/^furniture/)
  })
})

describe('The last line', () => {
  it.each(['Ada Quill', 'Tallow Post', 'AGENCE SUND'])('is furniture where it is a stray name: %s', (line) => {
    expect(outline(`${HEADLINE}\n\n${PARAGRAPH}\n\n${line}`).at(-1)).toBe(`furniture: ${line}`)
  })

  it('is a paragraph where it is a sentence', () => {
    expect(outline(`${HEADLINE}\n\n${PARAGRAPH}\n\nNobody came.`).at(-1)).toBe('paragraph: Nobody came.')
  })
})

describe('Passages', () => {
  test.each([
    ['line feeds', '\n'],
    ['empty lines', '\n\n'],
    ['Windows line ends', '\r\n'],
    ['old Macintosh line ends', '\r'],
    ['Unicode line ends', '\u2028'],
    ['Unicode paragraph ends', '\u2029'],
    ['lines of spaces', '\n  \t \u00a0\n'],
  ])('are told apart by %s', (_, separator) => {
    const text = [HEADLINE, PARAGRAPH, 'Nobody came.'].join(separator)
    expect(outline(text)).toEqual([`headline: ${HEADLINE}`, `paragraph: ${PARAGRAPH}`, 'paragraph: Nobody came.'])
  })

  it('leave out the space around them', () => {
    expect(outline('\ufeff  Nobody came. \u3000\n\t He left.\u00a0')).toEqual([
      'paragraph: Nobody came.',
      'paragraph: He left.',
    ])
  })

  it.each(['', ' ', '\n\n', '\r\n \r\n', '\ufeff'])('are none in %j', (text) => {
    expect(findPassages(text)).toEqual([])
  })
})

describe('A paragraph that was wrapped to a fixed width', () => {
  const FIRST = `The council of Tarn voted on Monday to close the ferry that has
crossed the sound for ninety years. The mayor, Ines Holt, said there
was no other way.`
  const SECOND = `The ferrymen were not asked. "We learned of it from the baker," said
one of them, who would not give his name for fear of losing the work
that is left.`

  test.each([
    ['\n', '\n'],
    ['\r\n', '\r\n'],
    ['\n', '\r'],
  ])('is one passage (%j becomes %j)', (from, to) => {
    const ended = [FIRST, SECOND].map((text) => text.replaceAll(from, to))
    expect(outline(ended.join(to + to))).toEqual(ended.map((text) => `paragraph: ${text}`))
  })

  it('may be indented', () => {
    const indented = FIRST.replace(/^/gm, '   ')
    expect(outline(`${indented}\n\n${SECOND}`)).toEqual([`paragraph: ${indented.trim()}`, `paragraph: ${SECOND}`])
  })

  it('ends where its last line is short, even if no empty line follows', () => {
    expect(outline(`${FIRST}\n${SECOND}`)).toEqual([`paragraph: ${FIRST}`, `paragraph: ${SECOND}`])
  })

  it('stays apart from the headline above it', () => {
    expect(outline(`${HEADLINE}\n\n${FIRST}`)).toEqual([`headline: ${HEADLINE}`, `paragraph: ${FIRST}`])
  })

  it('is wrapped though one address is wider than the page', () => {
    const address = `https://example.org/${'ferry/'.repeat(30)}`
    expect(outline(`${FIRST}\n\n${SECOND}\n\n${FIRST}\n\n${SECOND}\n\n${address}`).slice(0, 4)).toEqual(
      [FIRST, SECOND, FIRST, SECOND].map((text) => `paragraph: ${text}`),
    )
  })
})

describe('Lines that were not wrapped', () => {
  it('stay apart, each a passage', () => {
    const lines = [`${PARAGRAPH} ${PARAGRAPH}`, 'The ferrymen were not asked, and they will strike.', 'Nobody came.']
    expect(outline(lines.join('\n'))).toEqual(lines.map((line) => `paragraph: ${line}`))
  })

  it('stay apart where they are short', () => {
    expect(outline('The ferry is closed.\nThe mill is closed.\nThe pier is open.')).toHaveLength(3)
  })
})
