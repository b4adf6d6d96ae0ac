/** The page's styles: one measure of text, notes beside it where there is room and below it where there is none. */
export const STYLES = `:root {
  --paper: #fdfcf9; --ink: #24211c; --soft: #6d675d; --line: #e3dfd5;
  --assert: #2b6cb0; --deny: #c53030; --demand: #b45f06; --accuse: #a3329a;
  --commit: #2f7d4f; --judge: #0b7f8a; --withhold: #7a7468; --ask: #6b4fc0;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #181a1d; --ink: #dcd9d2; --soft: #98938a; --line: #33363b;
    --assert: #6cabea; --deny: #f2827f; --demand: #e5a85c; --accuse: #dd8ad6;
    --commit: #74c493; --judge: #5cc3cd; --withhold: #a8a297; --ask: #aa97ee;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; scroll-padding-top: 1rem; }
body {
  margin: 0 auto; padding: 1.5rem clamp(1rem, 4vw, 3rem) 3rem; max-width: 72rem;
  background: var(--paper); color: var(--ink); overflow-wrap: anywhere;
  font: 1.0625rem/1.75 Charter, 'Bitstream Charter', 'Iowan Old Style', 'Source Serif 4', Georgia, Cambria, serif;
}
a { color: inherit; text-decoration-color: var(--soft); text-underline-offset: .2em; }
h1, h2, h3 { font-size: 1.6rem; line-height: 1.4; margin: 0; text-wrap: balance; }
h3 { font-size: 1.25rem; }
header:has(h1) ~ .headline h2, .headline ~ .headline h2 { font-size: 1.25rem; }
p, blockquote { margin: 0; }
article + article { border-top: 1px solid var(--line); margin-top: 3.5rem; padding-top: 2rem; }
header { margin-bottom: 1rem; }
section { display: grid; grid-template-columns: minmax(0, 1fr); row-gap: .5rem; margin-bottom: 1.4rem; }
.caption p { color: var(--soft); font-size: .95rem; border-left: 2px solid var(--line); padding-left: .9rem; }
blockquote { border-left: 2px solid var(--line); padding-left: .9rem; }
.item p { display: list-item; margin-left: 1.2rem; }
.byline p, .dateline p, .credit p, .correction p, .note p { color: var(--soft); font-size: .95rem; }
.correction p, .note p { font-style: italic; }
.facts, .notes, details, footer, nav .facts {
  font: .85rem/1.45 system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', sans-serif; color: var(--soft);
}
.assert { --act: var(--assert); } .deny { --act: var(--deny); } .demand { --act: var(--demand); }
.accuse { --act: var(--accuse); } .commit { --act: var(--commit); } .judge { --act: var(--judge); }
.withhold { --act: var(--withhold); } .ask { --act: var(--ask); }
mark {
  background: none; color: inherit; text-decoration: underline 2px var(--act); text-decoration-skip-ink: none;
  text-underline-offset: .22em;
}
mark.d1 { text-underline-offset: .44em; } mark.d2 { text-underline-offset: .64em; } mark.d3 { text-underline-offset: .8em; }
mark.direct {
  background: color-mix(in srgb, var(--act) 13%, transparent); -webkit-box-decoration-break: clone;
  box-decoration-break: clone; padding: .08em 0; border-radius: 2px;
}
mark .direct { background: none; }
.number {
  font: 600 .68rem/1 system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif; color: var(--soft); text-decoration: none;
}
p .number, blockquote .number, h1 .number, h2 .number, h3 .number { vertical-align: .55em; padding: .3em .2em .3em .1em; user-select: none; }
.number:hover, .number:focus-visible { color: var(--ink); text-decoration: underline; }
.number:target, .notes li:target { background: color-mix(in srgb, var(--demand) 25%, transparent); border-radius: 3px; }
.notes { list-style: none; margin: 0; padding: 0 0 0 .9rem; border-left: 2px solid var(--line); display: grid; gap: .45rem; }
.notes li { position: relative; padding-left: 1.6rem; }
.notes .number { position: absolute; left: 0; font-size: .8rem; line-height: 1.5; }
.chain, .how { display: block; }
.who { color: var(--ink); font-weight: 600; }
.as::before { content: '“'; } .as::after { content: '”'; } .as { font-style: italic; }
.unknown { color: var(--ink); font-weight: 700; }
.standing { white-space: nowrap; }
.act { color: var(--act); font-weight: 600; }
.doubt { font-style: italic; }
details { margin-top: 1.5rem; }
summary { cursor: pointer; }
details ul { margin: .5rem 0 0; padding-left: 1.2rem; }
nav { border-bottom: 1px solid var(--line); margin-bottom: 2rem; padding-bottom: 1rem; }
nav ol { margin: 0; padding-left: 1.6rem; }
footer { border-top: 1px solid var(--line); margin-top: 3rem; padding-top: 1rem; display: grid; gap: .6rem; }
.legend { list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: .3rem 1.4rem; }
.legend mark { color: var(--ink); }
@media (min-width: 60rem) {
  section { grid-template-columns: minmax(0, 38rem) minmax(0, 1fr); column-gap: 3rem; align-items: start; }
  section > :first-child { grid-column: 1; }
  .notes { margin-top: .3rem; }
  header, details { max-width: 38rem; }
}
@media print { :root { --paper: #fff; --ink: #000; } details[open] { display: block; } a { text-decoration: none; } }
`
