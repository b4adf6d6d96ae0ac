import type { Out } from './world.js'

const BAR = 24
/** Milliseconds between two drawings. */
const PACE = 100
const CLEAR = '\r\x1b[K'

/** How far the reading has come. */
export interface Progress {
  /** A report was read; `done` is the share of all bytes that are behind it, from 0 to 1, or null where nobody knows. */
  step(text: string, done: number | null): void
  /** Takes the bar away, before something else is written. */
  clear(): void
}

/** A bar on a terminal that appears with the first of several reports; anywhere else, nothing. */
export function createProgress(out: Out, now: () => number): Progress {
  if (out.isTTY !== true) return { step() {}, clear() {} }
  const begun = now()
  let reports = 0
  let words = 0
  let drawn = Number.NEGATIVE_INFINITY
  let isShown = false
  const clear = (): void => {
    if (isShown) out.write(CLEAR)
    isShown = false
  }
  return {
    clear,
    step(text, done) {
      reports++
      words += countWords(text)
      if (done === 1) return clear()
      if (now() - drawn < PACE) return
      drawn = now()
      isShown = true
      const line = progressLine({ done, reports, words, seconds: (drawn - begun) / 1000 })
      out.write(CLEAR + line.slice(0, (out.columns ?? 80) - 1))
    },
  }
}

/** What the bar's line says. */
export function progressLine(state: { done: number | null; reports: number; words: number; seconds: number }): string {
  const { done, reports, words, seconds } = state
  const noun = reports === 1 ? 'report' : 'reports'
  const speeds = `${perSecond(reports, seconds, 1)} reports/s  ${perSecond(words, seconds, 0)} words/s`
  const counts = `${reports.toLocaleString('en')} ${noun}  ${speeds}`
  if (done === null) return `Reading  ${counts}`
  return `${barOf(done)} ${String(Math.floor(done * 100)).padStart(3)} %  ${counts}${timeLeft(done, seconds)}`
}

function perSecond(count: number, seconds: number, digits: number): string {
  const speed = seconds > 0 ? count / seconds : 0
  return speed.toLocaleString('en', { maximumFractionDigits: speed < 10 ? digits : 0 })
}

/** How long the rest takes if it goes on like this; nothing in the first seconds, when nobody can know. */
function timeLeft(done: number, seconds: number): string {
  if (seconds < 3 || done <= 0) return ''
  const left = (seconds / done) * (1 - done)
  const [amount, unit] = left < 90 ? [left, 's'] : left < 5400 ? [left / 60, 'min'] : [left / 3600, 'h']
  return `  ${Math.round(amount)} ${unit} left`
}

function barOf(done: number): string {
  const full = Math.round(done * BAR)
  return '█'.repeat(full) + '░'.repeat(BAR - full)
}

/** Words by the white space between them. Cheaper than a list of all of them, which a long report would make long. */
export function countWords(text: string): number {
  let words = 0
  let wasSpace = true
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const isSpace = code === 32 || (code > 8 && code < 14)
    if (wasSpace && !isSpace) words++
    wasSpace = isSpace
  }
  return words
}
