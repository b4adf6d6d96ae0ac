import { type VoiceDetails, voiceDetails } from '../../ledger/query/voice-details.js'
import { voiceHtml } from '../../web/voice-page.js'
import { Problem } from '../problem.js'
import { page, type Resource } from '../resource.js'
import { key } from './shared.js'

export const voice: Resource<VoiceDetails> = {
  path: '/voices/:id',
  name: 'VoiceDetails',
  summary: 'One voice: its names, what it said along time, who passes it on, who else it may be',
  parameters: [key('id', 'The voice’s key')],
  load: async ({ ledger }, given) => {
    const found = await voiceDetails(ledger, given.text('id') ?? '')
    if (found === null)
      throw new Problem('not-found', `The ledger has no voice ${given.text('id')}; /voices lists them`)
    return found
  },
  forms: page((data: VoiceDetails, { asset, may, token }) =>
    voiceHtml(data, { asset, token: may.decide ? token : null }),
  ),
}
