// @ts-check
// Selecting a statement in a report: by a click, by j and k, or by #s12 in the address. It lights the statement's words, its cue and
// every voice. Without this script the page has the same words, notes and links.

/** @type {HTMLElement[]} */
const notes = [...document.querySelectorAll('.notes > li')].flatMap((one) => (one instanceof HTMLElement ? [one] : []))
const passages = [...document.querySelectorAll('[data-begin]')]

/** @type {HTMLElement | null} */
let current = null

/** @param {HTMLElement | null} note */
function select(note) {
  for (const one of document.querySelectorAll('.on')) one.classList.remove('on')
  current = note
  light('cue', note?.dataset.cue ?? '')
  light('voices', note?.dataset.voices ?? '')
  if (note === null) return
  for (const one of document.querySelectorAll(`[data-s="${note.dataset.s}"]`)) one.classList.add('on')
  addButton(note)
}

/**
 * Lights spans of the text without touching the page, where the browser can.
 * @param {string} name
 * @param {string} spans as in `12-40 52-60`
 */
function light(name, spans) {
  if (!('highlights' in CSS)) return
  const ranges = spans.split(' ').flatMap((span) => {
    const [begin, end] = span.split('-').map(Number)
    return begin === undefined || end === undefined ? [] : rangesOf(begin, end)
  })
  CSS.highlights.set(name, new Highlight(...ranges))
}

/**
 * @param {number} begin
 * @param {number} end
 */
function rangesOf(begin, end) {
  return passages.flatMap((passage) => {
    let at = Number(passage.getAttribute('data-begin'))
    const walker = document.createTreeWalker(passage, NodeFilter.SHOW_TEXT)
    /** @type {Range[]} */
    const ranges = []
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      // The numbers are ours and not the report's.
      if (node.parentElement?.classList.contains('number')) continue
      const length = node.nodeValue?.length ?? 0
      if (at < end && at + length > begin) {
        const range = document.createRange()
        range.setStart(node, Math.max(0, begin - at))
        range.setEnd(node, Math.min(length, end - at))
        ranges.push(range)
      }
      at += length
    }
    return ranges
  })
}

/** @param {HTMLElement} note */
function addButton(note) {
  const line = note.querySelector('.link')
  if (line === null || line.querySelector('button') !== null) return
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = 'Copy as citation'
  button.addEventListener('click', () => copyCitation(note, button))
  line.append(button)
}

/**
 * @param {HTMLElement} note
 * @param {HTMLElement} [button]
 */
async function copyCitation(note, button) {
  await navigator.clipboard.writeText(citation(note))
  if (button) button.textContent = 'Copied'
}

/** @param {HTMLElement} note */
function citation(note) {
  const words = [...document.querySelectorAll(`mark[data-s="${note.dataset.s}"]`)].map(wordsOf).join(' … ')
  const chain = [...note.querySelectorAll('.who, .unknown')].map((one) => one.textContent).join(' ← ')
  const title = document.querySelector('h1')?.textContent ?? ''
  const facts = document.querySelector('.head .facts')?.textContent?.split(' · ').slice(0, 2).join(', ') ?? ''
  return `“${words}” — ${chain}, in: ${title} (${facts}), ${location.origin}${location.pathname}#s${note.dataset.s}`
}

/** @param {Element} mark */
function wordsOf(mark) {
  const copy = /** @type {Element} */ (mark.cloneNode(true))
  for (const number of copy.querySelectorAll('.number')) number.remove()
  return copy.textContent ?? ''
}

/** @param {HTMLElement} note */
function show(note) {
  select(note)
  history.replaceState(null, '', `#s${note.dataset.s}`)
  document.getElementById(`s${note.dataset.s}`)?.scrollIntoView({ block: 'nearest' })
  note.scrollIntoView({ block: 'nearest' })
}

/** @param {number} by */
function step(by) {
  const at = current === null ? (by > 0 ? -1 : notes.length) : notes.indexOf(current)
  const next = notes[at + by]
  if (next !== undefined) show(next)
}

function fromAddress() {
  const number = /^#[sn](\d+)$/.exec(location.hash)?.[1]
  select(notes.find((note) => note.dataset.s === number) ?? null)
}

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return
  if (event.target instanceof HTMLElement && event.target.closest('input, select, textarea')) return
  if (event.key === 'j') step(1)
  if (event.key === 'k') step(-1)
  if (event.key === 'Escape') select(null)
  if (current === null) return
  if (event.key === 'c') copyCitation(current)
  if (event.key === 'w') current.querySelector('details')?.toggleAttribute('open')
})

document.addEventListener('click', (event) => {
  if (!(event.target instanceof Element) || event.target.closest('a, button, summary')) return
  const number = event.target.closest('[data-s]')?.getAttribute('data-s')
  const note = notes.find((one) => one.dataset.s === number)
  if (note !== undefined) show(note)
})

addEventListener('hashchange', fromAddress)
fromAddress()
