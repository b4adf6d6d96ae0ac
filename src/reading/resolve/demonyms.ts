/** Adjectives that stand for a country’s government: `a Turkish demand`. Written by hand; the country as English news names it. */

const TABLE = `
afghan: Afghanistan / albanian: Albania / algerian: Algeria / american: United States, US, U.S., USA, America / angolan: Angola
argentine, argentinian: Argentina / armenian: Armenia / australian: Australia / austrian: Austria / azerbaijani, azeri: Azerbaijan / bahraini: Bahrain
bangladeshi: Bangladesh / belarusian: Belarus / belgian: Belgium / bolivian: Bolivia / bosnian: Bosnia / brazilian: Brazil / british: Britain, UK, United Kingdom, U.K.
bulgarian: Bulgaria / burmese: Myanmar, Burma / cambodian: Cambodia / canadian: Canada / chadian: Chad / chilean: Chile / chinese: China
colombian: Colombia / congolese: Congo / croatian: Croatia / cuban: Cuba / cypriot: Cyprus / czech: Czech Republic, Czechia / danish: Denmark
dutch: Netherlands / ecuadorean, ecuadorian: Ecuador / egyptian: Egypt / emirati: United Arab Emirates, UAE / eritrean: Eritrea / estonian: Estonia
ethiopian: Ethiopia / european: European Union, EU, Europe / finnish: Finland / french: France / georgian: Georgia / german: Germany / ghanaian: Ghana
greek: Greece / haitian: Haiti / honduran: Honduras / hungarian: Hungary / icelandic: Iceland / indian: India / indonesian: Indonesia / iranian: Iran
iraqi: Iraq / irish: Ireland / israeli: Israel / italian: Italy / ivorian: Ivory Coast / jamaican: Jamaica / japanese: Japan / jordanian: Jordan
kazakh: Kazakhstan / kenyan: Kenya / kosovar: Kosovo / kuwaiti: Kuwait / kyrgyz: Kyrgyzstan / latvian: Latvia / lebanese: Lebanon / liberian: Liberia
libyan: Libya / lithuanian: Lithuania / macedonian: Macedonia / malaysian: Malaysia / malian: Mali / maltese: Malta / mexican: Mexico / moldovan: Moldova
mongolian: Mongolia / montenegrin: Montenegro / moroccan: Morocco / mozambican: Mozambique / namibian: Namibia / nepalese, nepali: Nepal
nicaraguan: Nicaragua / nigerian: Nigeria / norwegian: Norway / omani: Oman / pakistani: Pakistan / palestinian: Palestine / panamanian: Panama
peruvian: Peru / philippine, filipino: Philippines / polish: Poland / portuguese: Portugal / qatari: Qatar / romanian: Romania / russian: Russia
rwandan: Rwanda / saudi: Saudi Arabia / senegalese: Senegal / serbian: Serbia / singaporean: Singapore / slovak: Slovakia / slovenian: Slovenia
somali: Somalia / spanish: Spain / sudanese: Sudan / swedish: Sweden / swiss: Switzerland / syrian: Syria / taiwanese: Taiwan / tajik: Tajikistan
tanzanian: Tanzania / thai: Thailand / tunisian: Tunisia / turkish: Turkey / turkmen: Turkmenistan / ugandan: Uganda / ukrainian: Ukraine
uruguayan: Uruguay / uzbek: Uzbekistan / venezuelan: Venezuela / vietnamese: Vietnam / yemeni: Yemen / zambian: Zambia / zimbabwean: Zimbabwe
republican: Republican Party, Republicans, GOP / democratic: Democratic Party, Democrats / kurdish: Kurds / vatican: Vatican
`

/** The adjective in lower case → names of the country, the likeliest first. */
export const COUNTRIES: ReadonlyMap<string, readonly string[]> = new Map(
  TABLE.trim()
    .split(/\s*[/\n]\s*/)
    .flatMap((entry) => {
      const [adjectives = '', names = ''] = entry.split(': ')
      return adjectives.split(', ').map((adjective): [string, string[]] => [adjective, names.split(', ')])
    }),
)
