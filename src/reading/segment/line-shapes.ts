/** Shapes of lines that are no running text, written by hand from the pages of newspapers. */

const name = "\\p{Lu}[\\p{L}.’'-]*(?: \\p{Lu}[\\p{L}.’'-]*){0,3}"
const topics = 'newsletters?|e-?mails?|inbox|alerts?|briefings?|updates?'

/** What belongs to the page around an article, beside the whole lines of `PAGE_LINES`. */
export const FURNITURE: readonly RegExp[] = [
  /^(?:read|see) (?:more|also|next)(?: (?:about|at|from|in|on) |\s*[:|»›>–—-]|$)/i,
  /^(?:READ|SEE) (?:MORE|ALSO|NEXT)\b/,
  // A comma makes a sentence of it: `Share this bread, the abbot said.`
  /^(?:click here|sign up (?:for|to)|subscribe (?:to|now)|share (?:this|on|via))\b[^,]*$/i,
  new RegExp(`^(?:sign up|subscribe|get (?:our|the latest))\\b.*\\b(?:${topics})\\b`, 'iu'),
  /^follow (?:us|me|[\p{L} .]+) on (?:twitter|facebook|instagram|x)\b/iu,
  /^(?:support|join) our journalism|^this (?:site|website) uses cookies|^download (?:our|the) app/i,
  /^(?:©|\(c\) ?\d|copyright:? (?:©|\(c\)|\d{4})|all rights reserved)/i,
  /^(?:first |last )?(?:published|updated|posted)\b(?=.*\d).{0,60}(?<![.!?]["”’]?)$/i,
  /^(?:photo(?:graph)?|picture|image|credit|illustration)s?(?: credit| by)?\s*:/i,
  /^\(?(?:additional )?(?:reporting|writing|editing|photography|graphics|compiled|edited|written) by\b(?!.*, (?:an?|the|this|his|her|its|their|it|he|she|they)\b)/i,
  /^\(?with (?:additional )?(?:material|reporting|files) (?:from|by)\b/i,
  /^(?:related|in pictures|in case you missed it)(?: \p{L}+)?\s*[:|]/iu,
  /^(?:most|also) (?:read|popular|viewed|shared|commented)\b[^.!?]{0,30}$/i,
  // An address after a label, `Letters: letters@…`.
  /^[^.!?]{0,60}[:\s]\S+@\S+\.\S+$/,
  /\b(?:press|news) release\b(?:[^.!?,]{0,20})$/i,
  /^\d+ (?:comments?|shares?|min(?:ute)?s?(?: read| ago)?)$/i,
  // Bylines: `By Ada Quill and Tom Holt in Tarn`.
  new RegExp(`^(?:[Bb]y|BY) (?:[Tt]he )?${name}(?:(?:, and | and | & |, )${name})*(?:,? (?:in|for|at) ${name})?$`, 'u'),
]

export const CAPTIONS: readonly RegExp[] = [
  /^picture taken\b/i,
  /^(?:file )?(?:photo|picture|image|photograph) (?:shows|taken|released)\b/i,
  /^file ?(?:photo|picture)?\s*[:–—-]+\s/i,
  /^in this (?:\p{L}+ )?(?:\d{1,2} )?(?:\p{L}+\.? ?(?:\d{1,2}, ?)?(?:\d{4})?,? )?(?:file )?(?:photo|image|picture|photograph)\b/iu,
  /^(?:caption|(?:pictured )?(?:above|left|right|below)|pictured(?: here)?)\s*[:,]\s/i,
  /\((?:\p{L}+ ){0,3}(?:photo|picture|image)s?\b[^)]*\)\W*$/iu,
  // Credits at the end: `(Tribune/Ada Quill)`, `HANDOUT`.
  /\(\p{Lu}[\p{L}. ’'-]{0,30}\/\p{Lu}[^)]{0,40}\)\W*$/u,
  /^\S+(?:\s\S+){4}.*\b(?:HANDOUT|FILE PHOTO|Getty Images)\W*$/,
  /(?:photo(?:graph)?|picture|image)s?(?: credit)?:\s*\p{Lu}[^.]{2,80}$/iu,
]
