/** Shapes of words and names of elements that tell what a block of a page is; made by hand on pages of many systems. */

const NAME = "\\p{Lu}[\\p{L}.’'-]*(?: \\p{Lu}[\\p{L}.’'-]*){0,3}"
const MONTHS =
  'Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec|January|February|March|April|August|September|October|November|December'

/** Words of a name in an element's classes, whole: `share` is in `post-share`, not in `shareholder`. */
function named(words: string): RegExp {
  return new RegExp(`(?:^|[\\s_-])(?:${words})(?:$|[\\s_-])`, 'i')
}

export const FURNITURE_NAMES = named(
  'share|sharing|sharebar|sharedaddy|social|addtoany|related|relatedposts|recirc|newsletter|promo|advert|advertisement|ad|ads|sponsored|cookie|cookies|consent|' +
    'subscribe|paywall-prompt|breadcrumbs?|tags|tag-list|taglist|toolbar|comments?-count|more-on|read-?more|recommended|trending|popular|outbrain|taboola|' +
    'nav|navigation|menu|signup|sign-up|donate|print|skip-link|jp-relatedposts|liveblog-nav|pagination|gallery-nav|counter',
)
export const BYLINE_NAMES = named(
  'bylines?|authors?|contributors?|post-meta|entry-meta|article-meta|timestamp|time-?stamp|pubdate|published|post-date|entry-date|datetime',
)
export const CREDIT_NAMES = named('credit|credits|photographer|photo-credit|image-credit|copyright|source-credit')
export const CAPTION_NAMES = named('caption|captions|wp-caption-text|image-caption|cutline|legend')
export const CORRECTION_NAMES = named('corrections?|clarifications?|amendment')
export const NOTE_NAMES = named('editors?-note|editorial-note|disclaimer|disclosure|endnote|tagline|author-bio|bio')
export const PULL_QUOTE_NAMES = /pull-?quote|(?:^|[\s_-])callout/i

export const BYLINES: readonly RegExp[] = [
  new RegExp(
    `^(?:By|BY|Written by|Reported by|Story by|Text by) (?:[Tt]he )?${NAME}(?:(?:, and | and | & |, | with )${NAME})*(?:,? (?:in|for|at|of) ${NAME})?(?:\\W+(?:\\d|${MONTHS}|Updated|Published).{0,60})?[.]?$`,
    'u',
  ),
  /^\(?(?:additional )?(?:reporting|writing|editing|compiled|edited|written) by\b(?!.*, (?:an?|the|this|his|her|its|their|it|he|she|they)\b)/i,
  /^(?:(?:first |last )?(?:published|updated|posted|modified))\b(?=.*\d).{0,70}(?<![.!?]["”’]?)$/i,
  new RegExp(
    `^(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?,? )?(?:\\d{1,2} (?:${MONTHS})\\.?|(?:${MONTHS})\\.? \\d{1,2}),? \\d{4}.{0,30}$`,
  ),
  /^\d+ (?:min(?:ute)?s?|hours?|days?)(?: read| ago)?$/i,
  // The time of an entry in a live blog.
  /^\d{1,2}[:.h]\d{2}(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?$/i,
]

export const CREDITS: readonly RegExp[] = [
  /^(?:photo(?:graph)?(?:er|y)?|picture|image|credit|illustration|video)s?(?: credit| courtesy| by)?\s*(?:[:/|]|by\b)\s*\S.{0,100}$/i,
  /^©\s?\S.{0,80}$|^\(?\p{Lu}[\p{L} .’'-]{1,40}(?:\/|\s?\|\s?)\p{Lu}[\p{L} .’'-]{1,40}\)?$/u,
  /^(?:Getty Images|AFP|EPA|Reuters|AP(?: Photo)?|Handout|File photo)$/i,
]

export const CORRECTIONS: readonly RegExp[] = [
  /^(?:corrections?|clarifications?|amendment|erratum)\b\s*(?:\(|\[|[:—–-]|\d|$|appended)/i,
  /^(?:this|an earlier version of this|an earlier|a previous version of this) (?:article|story|report|post|version)\b.{0,60}\b(?:was |has been |have been )?(?:amended|corrected|misstated|misspelled|misidentified|incorrectly|stated|wrongly|gave|said)\b/i,
  /^(?:this (?:article|story|report|post)) (?:was|has been) (?:updated|amended|corrected|changed)\b/i,
]

export const NOTES: readonly RegExp[] = [
  /^(?:editor[’']?s?[’']?s? note|note (?:to|from) (?:our )?(?:readers|the editors?)|disclosure|disclaimer)\b/i,
  /^this (?:article|story|report|post|piece|is a developing)\b.{0,40}\b(?:first appeared|originally (?:appeared|published)|was (?:first |originally )?(?:published|produced|supported)|developing)\b/i,
  /^(?:this is a developing|the story is developing|more to follow|developing story)\b/i,
  /\bcontributed (?:reporting )?(?:to|for|from) (?:this (?:report|article|story)|\p{Lu}[\p{L} ]{1,30})[.]?$/iu,
  new RegExp(
    `^${NAME} is (?:an?|the) [^.]{0,60}\\b(?:reporter|correspondent|writer|editor|columnist|journalist)\\b`,
    'u',
  ),
]

const TOPICS = 'newsletters?|e-?mails?|inbox|alerts?|briefings?|updates?'
export const FURNITURE: readonly RegExp[] = [
  /^[\W_]*(?:advertisements?|ads?|sponsored(?: content)?|promoted|story continues below(?: advertisement)?|article continues below|continue reading(?: below)?|loading|close|menu|search|home|share|tweet|email|print|save|comments?|reply|like|follow|subscribe|sign in|log in|register|play video|watch live|listen|skip to content|back to top|see more|show more|load more|view gallery|view comments|next|previous|copy link|link copied|facebook|twitter|whatsapp|linkedin|reddit|pinterest|x)[\W_]*$/i,
  /^(?:(?:share|tweet|email|print|save|facebook|twitter|whatsapp|linkedin|reddit|pinterest|copy link|x|comments?|telegram|pocket)[\s,|•·/]*){2,}$/i,
  /^(?:read|see|watch|listen) (?:more|also|next|now)(?: (?:about|at|from|in|on) |\s*[:|»›>–—-]|$)/i,
  /^(?:READ|SEE|WATCH) (?:MORE|ALSO|NEXT)\b/,
  /^(?:related(?: (?:articles?|stories|coverage|posts|news|content|topics|links))?|more (?:on this|stories|from|like this|coverage)\b.{0,40}|recommended(?: for you)?|you (?:may|might) also like|most (?:read|popular|viewed)|trending(?: now)?|topics|tags?|keywords|in this (?:story|article)|up next|editors?[’']? picks?)\s*:?$/i,
  /^(?:related|recommended|in pictures|in case you missed it|tags?|filed under|topics|more)(?: \p{L}+)?\s*[:|]/iu,
  /^(?:click here|tap here|sign up (?:for|to)|subscribe (?:to|now|today)|share (?:this|on|via))\b[^,]*$/i,
  new RegExp(`^(?:sign up|subscribe|get|enter your)\\b.*\\b(?:${TOPICS})\\b[^.]*[.!]?$`, 'iu'),
  /^follow (?:us|me|[\p{L} .]+) on (?:twitter|facebook|instagram|x|telegram)\b/iu,
  /^(?:support|join) our journalism|^this (?:site|website) uses cookies|^(?:we|our partners) use cookies|^download (?:our|the) app/i,
  /^(?:©|\(c\) ?\d|copyright:? (?:©|\(c\)|\d{4})|all rights reserved)/i,
  /^(?:subscribe|sign in|log in|register|already a subscriber|create (?:a free|an) account)\b.{0,120}\b(?:continue|read(?:ing)?|access|unlimited|subscriber|full|account)\b/i,
  /^already a subscriber\b|^to continue reading\b|^this (?:article|content|story) is (?:only |exclusively )?(?:for|available to) (?:our )?subscribers/i,
  /^\d+ (?:comments?|shares?|views?|likes?)$|^\d+ ?\/ ?\d+$|^\d+ of \d+$/i,
  /^[^.!?]{0,60}[:\s]\S+@\S+\.\S+$/,
]

/** `TARN, May 4 (Agence Sund) — `, `TARN (AP) - `, `(Agence Sund) — `, `TARN, Sund — `. Its last group is the agency. */
export const DATELINE = new RegExp(
  `^(?:(?:[\\p{Lu}][\\p{Lu}.’'-]+(?:[ /-][\\p{Lu}][\\p{Lu}.’'-]*){0,4})(?:, (?:\\p{Lu}[\\p{L}.]+ ?){1,3})?(?:, (?:${MONTHS})\\.? \\d{1,2}(?:, \\d{4})?)?(?: \\((\\p{Lu}[^()]{1,40})\\))?|\\((\\p{Lu}[^()\\d]{1,40})\\)) ?(?:[—–]|--?)\\s`,
  'u',
)
