import { describe, expect, it } from 'vitest'
import { agencyFor, findCredits } from './credits.js'

const listed = (text: string) => findCredits(text).map(({ agency, scope }) => `${agency} (${scope})`)

describe('findCredits', () => {
  it.each([
    ['TARN (AP) — The mill is shut.', 'Associated Press (report)'],
    ['By The Associated Press\n\nThe mill is shut.', 'Associated Press (report)'],
    ['The mill is shut.\n\nReuters contributed to this report.', 'Reuters (report)'],
    ['The mill is shut, Reuters reported.', 'Reuters (passage)'],
    ['The mill is shut, she told the Associated Press.', 'Associated Press (passage)'],
    ['The mill is shut, the Tarn News Agency reported.', 'Tarn News Agency (passage)'],
  ])('of %j finds %s', (text, expected) => {
    expect(listed(text)).toContain(expected)
  })

  it.each(['The mill is shut.', 'The Capital reported a loss.', 'The APPLE is red.', ''])(
    'finds none in %j',
    (text) => {
      expect(listed(text)).toEqual([])
    },
  )
})

describe('agencyFor', () => {
  const text = `TARN (AP) — The mill is shut.${' Rain fell.'.repeat(60)} The pier is shut, Reuters reported.`
  const credits = findCredits(text)

  it('takes the agency that is named beside the passage', () => {
    expect(agencyFor([text.indexOf('The pier'), text.length - 18], credits)).toBe('Reuters')
  })

  it('takes that of the whole report elsewhere', () => {
    expect(agencyFor([12, 29], credits)).toBe('Associated Press')
  })
})
