/** News agencies whose texts other outlets print: name, and the other names and initials that they go by. Written by hand. */
export const AGENCIES: readonly (readonly [name: string, ...others: string[]])[] = [
  ['Associated Press', 'AP', 'The AP'],
  ['Reuters', 'Thomson Reuters'],
  ['Agence France-Presse', 'AFP', 'Agence France Presse'],
  ['United Press International', 'UPI'],
  ['Press Association', 'PA', 'PA Media'],
  ['Deutsche Presse-Agentur', 'dpa', 'DPA'],
  ['Agenzia Nazionale Stampa Associata', 'ANSA'],
  ['EFE', 'Agencia EFE'],
  ['Kyodo News', 'Kyodo'],
  ['Xinhua', 'Xinhua News Agency'],
  ['TASS', 'Itar-Tass', 'ITAR-TASS'],
  ['Interfax'],
  ['RIA Novosti'],
  ['Press Trust of India', 'PTI'],
  ['Asian News International', 'ANI'],
  ['Yonhap', 'Yonhap News Agency'],
  ['Anadolu Agency', 'Anadolu', 'AA'],
  ['Islamic Republic News Agency', 'IRNA'],
  ['Fars News Agency', 'Fars'],
  ['Syrian Arab News Agency', 'SANA', 'Sana'],
  ['Canadian Press', 'The Canadian Press'],
  ['Australian Associated Press', 'AAP'],
  // Bare `Bloomberg` is a person as well.
  ['Bloomberg News'],
  ['McClatchy', 'Tribune News Service'],
]

const BY_NAME: ReadonlyMap<string, string> = new Map(
  AGENCIES.flatMap((names) => names.map((name): [string, string] => [keyOf(name), names[0]])),
)

function keyOf(name: string): string {
  return name.toLowerCase().replace(/^the /, '').trim()
}

/** The agency of this name or these initials, null where it is none of the table. */
export function agencyNamed(name: string): string | null {
  return BY_NAME.get(keyOf(name)) ?? null
}
