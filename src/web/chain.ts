import type { Standing } from '../reading/types.js'
import { type Html, html, joined } from './html.js'
import { STANDING_SIGNS } from './words.js'

/** A voice as a chain shows it. */
export interface ShownVoice {
  readonly who: string
  readonly standing: Standing
  /** The key of who that is across reports; null where nothing is known of it. */
  readonly entity: string | null
  /** The words in the text, where they are others. */
  readonly as?: string | undefined
}

/** From the voice nearest the reader to the one that the claim starts with. */
export function chain(voices: readonly ShownVoice[]): Html {
  const arrow = html` <span class="from" title="has it from">←</span> `
  return html`<span class="chain">${joined(voices.map(voice), arrow)}</span>`
}

export function voice({ who, standing, entity, as }: ShownVoice): Html {
  return html`<span class="voice">${sign(standing)}${named(who, entity)}${as !== undefined && html` <q class="as"><bdi>${as}</bdi></q>`}</span>`
}

/** A sign, with its word for those who do not know it or do not see it. */
export function sign(standing: Standing): Html {
  return html`<span class="sign" title="${standing}"><span aria-hidden="true">${STANDING_SIGNS[standing]}</span><span class="unseen">${standing}: </span></span>`
}

function named(who: string, entity: string | null): Html {
  if (who === '?') return html`<span class="unknown" title="The report does not tell who">?</span>`
  if (entity === null) return html`<bdi class="who">${who}</bdi>`
  return html`<a class="who" href="/voices/${entity}"><bdi>${who}</bdi></a>`
}
