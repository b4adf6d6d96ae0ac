import type { Decision } from '../ledger/index.js'
import { type Html, html } from './html.js'
import { facts, isolated } from './links.js'

/** A button of a decision: the name and value that it sends, and its words. */
type Button = readonly [name: string, value: string, label: string]

/** Buttons that take a decision, with room for the reason. */
export function decisionForm(
  fields: Readonly<Record<string, string>>,
  buttons: readonly Button[],
  token: string,
  back: string,
): Html {
  const hidden = Object.entries({ ...fields, token, back }).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  )
  return html`<form class="decision" action="/decide" method="post">${hidden}<input type="text" name="why" aria-label="Why" placeholder="Why" maxlength="500" required>${buttons.map(([name, value, label]) => html`<button name="${name}" value="${value}">${label}</button>`)}</form>`
}

const NAMES: Readonly<Record<Decision['kind'], string>> = {
  merge: 'The same',
  split: 'Somebody else',
  copy: 'On a copy',
  wrong: 'Read wrongly',
  undo: 'Undone',
}

/** Decisions that were taken, each with a button that undoes it. */
export function decisionRows(decisions: readonly Decision[], token: string | null, back: string): Html | null {
  if (decisions.length === 0) return null
  const items = decisions.map(
    ({ decision, kind, who, why, at }) =>
      html`<li>${NAMES[kind]}: ${isolated(why)} <span class="facts">${facts(isolated(who), at.toISOString().slice(0, 10), `decision ${decision}`)}</span>${
        token !== null && decisionForm({ decision: String(decision) }, [['kind', 'undo', 'Undo']], token, back)
      }</li>`,
  )
  return html`<section><h2>Decided</h2><ul class="candidates">${items}</ul></section>`
}
