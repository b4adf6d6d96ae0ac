/** Paragraphs of an invented report, long enough to be one. */
export const PARAGRAPHS = [
  'The old mill on the river burned down on Monday night, and the town of Tallow woke to smoke over its market square.',
  'Mayor Ines Holt said that nobody had been hurt, and that the fire brigade had kept the flames away from the timber yard next door.',
  '“We have lost a building that every child in this town has drawn at school,” she told reporters in front of the ruin. “We will build it again.”',
  'The brigade’s chief, Per Arden, said that the fire had begun in the roof shortly after ten. He did not say what had caused it.',
  'Neighbours said they had seen two people leave the yard in a hurry. The police confirmed that they were looking for witnesses, and asked those who had filmed the fire to come forward.',
  'The mill had stood empty since the spring, when its owner moved the work to the new site beside the railway. The owner declined to comment.',
  'The council will meet on Thursday to decide whether the walls can stay. An engineer who looked at them on Tuesday thought that two of the four were sound.',
]

/** A page with that report. */
export function articlePage(title = 'Fire destroys the old mill at Tallow'): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body><article><h1>${title}</h1>
${PARAGRAPHS.map((words) => `<p>${words}</p>`).join('\n')}
</article></body></html>`
}
