import { html } from './html.js'
import { layout } from './layout.js'

/** What went wrong, said to a person. */
export function problemPage(
  { title, status, detail }: { readonly title: string; readonly status: number; readonly detail: string },
  path: string,
  asset: (name: string) => string,
): string {
  const main = html`<div class="prose"><p class="facts">${status}</p><h1>${title}</h1><p dir="auto">${detail}.</p><p><a href="/">To the start page</a></p></div>`
  return layout({ title, path }, main, asset)
}
