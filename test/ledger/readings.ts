import type { Reading } from '../../src/reading/types.js'
import { MILL, makeReading } from '../readings.js'

/** Three reports on a bridge, of two outlets and an agency; the second copies the first. */
const COPIED =
  'Mayor Ines Holt said the long bridge over the Tallow would close to all traffic on the first of May, and that ferries would run every hour from dawn until well after dark.'

export const AGENCY: Reading = makeReading(
  [
    ['headline', 'Bridge to close in May'],
    ['paragraph', COPIED],
    ['paragraph', 'The ministry denied that money was the reason.'],
  ],
  [
    {
      content: ['the long bridge over the Tallow would close to all traffic on the first of May'],
      cue: 'said',
      chain: [['Mayor Ines Holt', 'person']],
    },
    { content: ['money was the reason'], cue: 'denied', chain: [['The ministry', 'institution']], act: 'deny' },
  ],
  { id: 'agency', outlet: 'Vale Press', url: 'https://vale.example/bridge', published: '2026-03-01' },
)

export const COURIER: Reading = makeReading(
  [
    ['headline', 'Ferries instead of a bridge'],
    ['paragraph', COPIED],
    ['paragraph', 'Mayor Ines Holt accused Radu Ostrev of “hiding the report on the piers”.'],
  ],
  [
    {
      content: ['the long bridge over the Tallow would close to all traffic on the first of May'],
      cue: 'said',
      chain: [['Mayor Ines Holt', 'person']],
    },
    {
      content: ['hiding the report on the piers'],
      cue: 'accused',
      chain: [['Mayor Ines Holt', 'person']],
      act: 'accuse',
      quotation: 'direct',
    },
  ],
  {
    id: 'courier',
    outlet: 'Tallow Courier',
    url: 'https://courier.example/ferries',
    published: '2026-03-02T08:00:00Z',
  },
)

export const UNDATED: Reading = { ...MILL, id: 'mill' }

/** The second text of the Courier's address. */
export const COURIER_AGAIN: Reading = {
  ...makeReading(
    [
      ['headline', 'Ferries instead of a bridge'],
      ['paragraph', COPIED],
      ['paragraph', 'Radu Ostrev rejected the charge.'],
    ],
    [{ content: ['the charge'], cue: 'rejected', chain: [['Radu Ostrev', 'person']], act: 'deny' }],
  ),
  ...{
    id: 'courier',
    outlet: 'Tallow Courier',
    url: 'https://courier.example/ferries',
    published: '2026-03-02T19:00:00Z',
  },
}
