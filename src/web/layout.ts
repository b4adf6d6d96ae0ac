import { type Html, html, type Part } from './html.js'

/** What every page shows around its own. */
export interface Frame {
  readonly title: string
  /** The page's address without an ending, for what marks the place in the menu and for the links to its twins. */
  readonly path: string
  /** Its other forms: the name of each and its address. */
  readonly twins?: readonly (readonly [name: string, address: string])[]
  readonly feed?: string
  readonly scripts?: readonly string[]
  /** What the search field holds. */
  readonly words?: string
  /** A class of the body, where a page is laid out in a way of its own. */
  readonly kind?: string
}

const MENU = [
  ['/statements', 'Statements'],
  ['/voices', 'Voices'],
  ['/about', 'About'],
] as const

/** A whole page. *asset* gives the address of a static file. */
export function layout(frame: Frame, main: Part, asset: (name: string) => string): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${frame.title === 'Hearsay' ? '' : `${frame.title} — `}Hearsay</title>
<link rel="stylesheet" href="${asset('style.css')}">
<link rel="icon" href="${asset('icon.svg')}" type="image/svg+xml">
${frame.feed && html`<link rel="alternate" type="application/atom+xml" href="${frame.feed}" title="${frame.title}">`}
${(frame.scripts ?? []).map((name) => html`<script type="module" src="${asset(name)}"></script>`)}
</head>
<body class="${frame.kind ?? ''}">
<a class="skip" href="#main">Skip to the content</a>
${header(frame)}
<main id="main" tabindex="-1">
${main}
</main>
${footer(frame)}
</body>
</html>
`.markup
}

function header({ path, words }: Frame): Html {
  const items = MENU.map(
    ([to, name]) => html`<li><a href="${to}"${path === to && html` aria-current="page"`}>${name}</a></li>`,
  )
  return html`<header class="top"><div>
<a class="brand" href="/">Hearsay</a>
<nav aria-label="Main"><ul>${items}</ul></nav>
${path !== '/' && path !== '/statements' && searchField(words)}
</div></header>`
}

/** The small one on top of every page but those that have a large one. */
function searchField(words = ''): Html {
  return html`<form class="search" action="/statements" role="search" aria-label="Statements"><input type="search" name="q" value="${words}" aria-label="Search statements" placeholder="Search statements" maxlength="500"><button>Search</button></form>`
}

function footer({ twins = [] }: Frame): Html {
  const links = twins.map(([name, to]) => html`<li><a href="${to}">${name}</a></li>`)
  return html`<footer class="bottom"><div>
<p>Hearsay tells who claims what. It does not know whether they are right.</p>
<ul>${links.length > 0 && html`<li>This page as</li>`}${links}<li><a href="/api">API</a></li></ul>
</div></footer>`
}
