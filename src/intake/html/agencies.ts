/** News agencies by the names and letters that datelines and bylines give them. */
const AGENCIES: Readonly<Record<string, string>> = {
  reuters: 'Reuters',
  'thomson reuters': 'Reuters',
  ap: 'Associated Press',
  'associated press': 'Associated Press',
  afp: 'Agence France-Presse',
  'agence france-presse': 'Agence France-Presse',
  upi: 'United Press International',
  'united press international': 'United Press International',
  'pa media': 'PA Media',
  'press association': 'PA Media',
  dpa: 'dpa',
  xinhua: 'Xinhua',
  tass: 'TASS',
  'ria novosti': 'RIA Novosti',
  interfax: 'Interfax',
  kyodo: 'Kyodo News',
  'kyodo news': 'Kyodo News',
  yonhap: 'Yonhap',
  ansa: 'ANSA',
  efe: 'EFE',
  pti: 'Press Trust of India',
  'press trust of india': 'Press Trust of India',
  ani: 'ANI',
  ians: 'IANS',
  anadolu: 'Anadolu Agency',
  'anadolu agency': 'Anadolu Agency',
  'canadian press': 'Canadian Press',
  aap: 'Australian Associated Press',
  'australian associated press': 'Australian Associated Press',
  bloomberg: 'Bloomberg',
  'bloomberg news': 'Bloomberg',
  'dow jones': 'Dow Jones',
  ips: 'Inter Press Service',
}

/** The agency of that name or these letters; null where the words name none that is known. */
export function agencyNamed(words: string): string | null {
  const bare = words
    .toLowerCase()
    .replace(/^the\s+|[().]|\s+(?:staff|news agency)$/g, '')
    .trim()
  return AGENCIES[bare] ?? null
}
