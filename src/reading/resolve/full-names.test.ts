import { describe, expect, it, test } from 'vitest'
import { type Marked, type Names, voicesOf } from '../../../test/hand-made.js'

describe('A name', () => {
  const said = (source: string): Marked => ({ cue: 'said', source, content: 'no' })

  test.each<[string, string, Names, string]>([
    ['Quill#2', 'Ada Quill came. Quill said no.', { person: ['Ada Quill', 'Quill'] }, 'Ada Quill (fuller-name)'],
    ['Quill', 'Quill said no. Ada Quill left.', { person: ['Ada Quill', 'Quill'] }, 'Ada Quill (fuller-name)'],
    ['Ada#2', 'Ada Quill came. Ada said no.', { person: ['Ada Quill', 'Ada'] }, 'Ada Quill (fuller-name)'],
    [
      'Quill#3',
      'Ada Quill came with A. Quill. Quill said no.',
      { person: ['Ada Quill', 'A. Quill', 'Quill'] },
      'Ada Quill (fuller-name)',
    ],
    [
      'Ada Quill',
      'Ada J. Quill came. Ada Quill said no.',
      { person: ['Ada J. Quill', 'Ada Quill'] },
      'Ada J. Quill (fuller-name)',
    ],
    ['Holt', 'Ada Quill came. Holt said no.', { person: ['Ada Quill', 'Holt'] }, 'Holt (own-words)'],
    ['Mr. Holt', 'Tom Holt came. Mr. Holt said no.', { person: ['Tom Holt', 'Holt'] }, 'Tom Holt (fuller-name)'],
    ['Mr Holt', 'Tom Holt came. Mr Holt said no.', { person: ['Tom Holt', 'Mr Holt'] }, 'Tom Holt (fuller-name)'],
    [
      'Mayor Quill',
      'Ada Quill came. Mayor Quill said no.',
      { person: ['Ada Quill', 'Quill'] },
      'Ada Quill (fuller-name)',
    ],
    [
      'Quill#2',
      'Mayor Ada Quill came. Quill said no.',
      { person: ['Ada Quill', 'Quill'] },
      'Mayor Ada Quill (fuller-name)',
    ],
    ['Gen. Tom Holt', 'Gen. Tom Holt said no.', { person: ['Tom Holt'] }, 'Gen. Tom Holt (own-words)'],
    [
      'Tarn’s mayor, Ada Quill,',
      'Tarn’s mayor, Ada Quill, said no.',
      { person: ['Ada Quill'], place: ['Tarn'] },
      'Ada Quill (own-words)',
    ],
    ['Ada Quill, the mayor,', 'Ada Quill, the mayor, said no.', { person: ['Ada Quill'] }, 'Ada Quill (own-words)'],
    [
      'A spokesman for Ada Quill',
      'A spokesman for Ada Quill said no.',
      { person: ['Ada Quill'] },
      'A spokesman for Ada Quill (own-words)',
    ],
    [
      'Quill’s lawyer',
      'Ada Quill came. Quill’s lawyer said no.',
      { person: ['Ada Quill', 'Quill'] },
      'Quill’s lawyer (own-words)',
    ],
    [
      'Quill aide Tom Holt',
      'Ada Quill came. Quill aide Tom Holt said no.',
      { person: ['Ada Quill', 'Quill', 'Tom Holt'] },
      'Tom Holt (own-words)',
    ],
    [
      'The Quill campaign',
      'Ada Quill came. The Quill campaign said no.',
      { person: ['Ada Quill', 'Quill'] },
      'The Quill campaign (own-words)',
    ],
    [
      'Quill and other traders',
      'Ada Quill came. Quill and other traders said no.',
      { person: ['Ada Quill', 'Quill'] },
      'Quill and other traders (own-words)',
    ],
    [
      'Holt-Quill#2',
      'Ada Holt-Quill came. Holt-Quill said no.',
      { person: ['Ada Holt-Quill', 'Holt'] },
      'Ada Holt-Quill (fuller-name)',
    ],
    [
      'Tarnoil#2',
      'Tarnoil Shipping Corp. grew. Tarnoil said no.',
      { organisation: ['Tarnoil Shipping Corp'], person: ['Tarnoil'] },
      'Tarnoil Shipping Corp (fuller-name)',
    ],
    [
      'The Sund Workers Front',
      'The Sund Workers Front said no.',
      { organisation: ['Sund Workers Front'] },
      'The Sund Workers Front (own-words)',
    ],
    [
      'The SWF',
      'The Sund Workers Front came. The SWF said no.',
      { organisation: ['Sund Workers Front', 'SWF'] },
      'Sund Workers Front (fuller-name)',
    ],
    [
      'SWF',
      'SWF said no. The Sund Workers Front left.',
      { organisation: ['Sund Workers Front', 'SWF'] },
      'Sund Workers Front (fuller-name)',
    ],
    [
      'The MoB',
      'The Ministry of Bridges came. The MoB said no.',
      { organisation: ['Ministry of Bridges', 'MoB'] },
      'The MoB (own-words)',
    ],
  ])('%s of %j is found', async (source, text, names, expected) => {
    expect(await voicesOf(text, [said(source)], names)).toEqual([expected])
  })

  it('is not taken for another family’s', async () => {
    expect(
      await voicesOf('Ada Quill met Tom Holt. Holt said no.', [said('Holt#2')], {
        person: ['Ada Quill', 'Tom Holt', 'Holt'],
      }),
    ).toEqual(['Tom Holt (fuller-name)'])
  })

  it('is itself, whatever the model links it to', async () => {
    expect(
      await voicesOf('Ada Quill met Tom Holt. Quill said no.', [{ ...said('Quill#2'), link: 'Tom Holt' }], {
        person: ['Ada Quill', 'Tom Holt', 'Quill'],
      }),
    ).toEqual(['Ada Quill (fuller-name)'])
  })
})
