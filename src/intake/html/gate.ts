import { HearsayInputError, type InputErrorCode } from '../errors.js'
import type { Block } from './blocks.js'
import { allWords, countWords, proseWords } from './choose.js'
import { listOf, typesOf } from './json-ld.js'
import type { Sources } from './sources.js'

/** What is known of a page when it is decided whether it is a report. */
export interface Evidence {
  readonly name: string
  readonly sources: Sources
  /** All blocks of the page, menus and all. */
  readonly page: readonly Block[]
  /** Those of the chosen candidate. */
  readonly article: readonly Block[]
  readonly title: string
}

/** A short report has three sentences; what is shorter is a stub, a caption, an error. */
const LEAST_WORDS = 25
/** A page that says it is something else is believed where it has no more running text than a notice. */
const NOTICE = 120
const FEW = 60
const FEWEST_TEASERS = 6
/** Lists of pages have one headline to at most three lines about it. */
const TEASER_SHARE = 0.25

const ERROR_TITLE =
  /^(?:error\b.{0,20}|(?:error )?(?:40[0-9]|410|429|50[0-4])\b.*|(?:the )?page (?:you .*|was |is |has )?(?:not|no longer|doesn).*|not found|(?:access|permission) denied|forbidden|service unavailable|bad gateway|just a moment.*|attention required.*|are you a (?:human|robot).*|sorry, .*|oops.*)$|\b(?:404|page not found|error 40\d)\b/i
const COOKIES =
  /\bcookies?\b|\bconsent\b|\bprivacy (?:settings|policy|choices)\b|\bour partners\b|\bGDPR\b|\bpersonal data\b/gi
const WALL =
  /\b(?:log ?in|sign ?in|subscribe|register|create (?:a free |an )?account|already a (?:subscriber|member))\b.{0,80}\b(?:continue|read|access|view|full|unlimited|story|article|account)\b|\bsubscribers? only\b|\bfor subscribers\b|\balready (?:a subscriber|have an account)\b/i
const VIDEO_TYPES = ['VideoObject', 'Clip', 'TVEpisode', 'BroadcastEvent']
const INDEX_TYPES = ['CollectionPage', 'ItemList', 'SearchResultsPage', 'ProfilePage']

/** Throws where a page is no report, with the code that says what it is and a sentence that says why. */
export function refuseNoReport(evidence: Evidence): void {
  const { name, article, page } = evidence
  const prose = proseWords(article)
  if (page.length === 0) throw refusal('no-text', `${name} holds no words; save the page with its text`)
  for (const judge of [errorPage, cookieWall, loginWall, videoPage, indexPage]) {
    const found = judge(evidence, prose)
    if (found !== null) throw refusal(found[0], `${name} ${found[1]}`)
  }
  const words = allWords(article)
  if (words === 0) throw refusal('no-text', `${name} holds no article; give its text as .txt if there is one`)
  if (words < LEAST_WORDS) {
    throw refusal(
      'too-short',
      `${name} has ${words} words, too few for a report; give it as .txt to read it all the same`,
    )
  }
}

type Judgement = readonly [code: InputErrorCode, why: string] | null

function errorPage({ sources, title, page }: Evidence, prose: number): Judgement {
  const tab = sources.document.querySelector('title')?.textContent?.trim() ?? ''
  const heading = page.find(({ kind }) => kind === 'heading')?.text ?? ''
  const said = [title, tab, heading].find((words) => ERROR_TITLE.test(words))
  if (said === undefined || prose > NOTICE) return null
  return ['error-page', `is an error page (“${said.slice(0, 60)}”); fetch the article again`]
}

function cookieWall({ page, article }: Evidence, prose: number): Judgement {
  const words = page.map(({ text }) => text).join(' ')
  const mentions = words.match(COOKIES)?.length ?? 0
  const own = article.map(({ text }) => text).join(' ')
  const isNotice = (own.match(COOKIES)?.length ?? 0) * 40 > countWords(own) || prose < LEAST_WORDS
  if (mentions < 3 || !isNotice || prose > NOTICE * 2) return null
  return ['cookie-wall', 'asks for consent to cookies and holds no article; save the page after answering']
}

function loginWall({ page }: Evidence, prose: number): Judgement {
  const wall = page.find(({ text }) => text.length < 400 && WALL.test(text))
  if (wall === undefined || prose >= FEW) return null
  return [
    'login-wall',
    `asks to sign in or subscribe (“${wall.text.slice(0, 60)}”) and holds no article; save the page signed in`,
  ]
}

function videoPage({ sources }: Evidence, prose: number): Judgement {
  const types = sources.jsonLd.things.flatMap(typesOf)
  const og = sources.meta.get('og:type')?.[0] ?? ''
  const hasVideo = og.startsWith('video') || types.some((type) => VIDEO_TYPES.includes(type))
  const hasPlayer = sources.document.querySelector('video, [class*="video-player"], [id*="video-player"]') !== null
  if (!(hasVideo && prose < NOTICE) && !(hasPlayer && prose < FEW)) return null
  return ['video-page', 'shows a video and has hardly a word of text; give a transcript as .txt']
}

function indexPage({ sources, page, article }: Evidence, prose: number): Judgement {
  const isArticle = sources.jsonLd.article !== null || listOf(sources.meta.get('og:type')?.[0]).includes('article')
  const saysIndex = sources.jsonLd.things.flatMap(typesOf).some((type) => INDEX_TYPES.includes(type))
  const teasers = page.filter(isTeaser)
  const own = article.filter(isTeaser).length
  const isList = own >= FEWEST_TEASERS && own >= article.length * TEASER_SHARE
  const isMenu = teasers.length >= 2 * FEWEST_TEASERS && prose < FEW
  if (isArticle ? !(isList && prose < FEW) : !(isList || isMenu || (saysIndex && prose < NOTICE * 2))) return null
  return ['index-page', `lists ${teasers.length} other pages and is no article; give those pages`]
}

/** A headline of another page. */
function isTeaser({ text, linked }: Block): boolean {
  return linked > 0.7 && countWords(text) >= 4
}

function refusal(code: InputErrorCode, message: string): HearsayInputError {
  return new HearsayInputError(code, message)
}
