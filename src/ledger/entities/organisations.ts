import { fold } from './fold.js'

/** Organisations that news names in several ways: one line each, the full name first. Written by hand. */
const TABLE = `
United Nations: UN, U.N., United Nations Organisation
United Nations Security Council: UN Security Council, Security Council
United Nations High Commissioner for Refugees: UNHCR, UN Refugee Agency, UN High Commission for Refugees, UN High Commissioner for Refugees
Unicef: UN Children’s Fund, United Nations Children’s Fund, UN Children’s Agency
World Food Programme: WFP, World Food Program
World Health Organization: WHO, World Health Organisation
International Atomic Energy Agency: IAEA
International Monetary Fund: IMF
International Criminal Court: ICC
International Committee of the Red Cross: ICRC
International Rescue Committee: IRC
International Organization for Migration: IOM
Organisation for the Prohibition of Chemical Weapons: OPCW, Organization for the Prohibition of Chemical Weapons
Organization for Security and Co-operation in Europe: OSCE, Organisation for Security and Cooperation in Europe
North Atlantic Treaty Organization: Nato
European Commission: EC
European Central Bank: ECB
African Union: AU
Arab League: League of Arab States
World Trade Organization: WTO, World Trade Organisation
Médecins Sans Frontières: MSF, Doctors Without Borders
Human Rights Watch: HRW
Syrian Observatory for Human Rights: SOHR
Syria Civil Defence: White Helmets, Syrian Civil Defence, Syrian Civil Defense, Syria Civil Defense
Islamic State: Isis, Isil, IS, Daesh, Islamic State of Iraq and the Levant, Islamic State in Iraq and Syria, Islamic State of Iraq and Syria
Al-Qaida: Al-Qaeda, Al Qaeda
Hayat Tahrir al-Sham: HTS, Hay’at Tahrir al-Sham
Syrian Democratic Forces: SDF
People’s Protection Units: YPG, Kurdish People’s Protection Units, Yekineyen Parastina Gel
Women’s Protection Units: YPJ
Kurdistan Workers’ Party: PKK
Democratic Union Party: PYD
Free Syrian Army: FSA
Hezbollah: Hizbollah, Hizbullah
Irish Republican Army: IRA
Federal Bureau of Investigation: FBI
Central Intelligence Agency: CIA
National Security Agency: NSA
United States Department of Defense: Pentagon, US Department of Defense, US Defense Department, Defense Department, Department of Defense
United States Department of State: State Department, US State Department, US Department of State, Department of State
United States Department of Justice: Justice Department, US Justice Department, Department of Justice, DoJ
White House: US White House
United States Central Command: Centcom, US Central Command
United States Senate: US Senate
United States Supreme Court: US Supreme Court
Foreign Office: FCO, Foreign and Commonwealth Office, British Foreign Office, UK Foreign Office
Home Office: UK Home Office, British Home Office
Downing Street: No 10, Number 10, 10 Downing Street
Kremlin:
Associated Press: AP
Agence France-Presse: AFP
Reuters: Thomson Reuters
New York Times: NYT
Washington Post:
British Broadcasting Corporation: BBC, BBC News
`

const ORGANISATIONS: ReadonlyMap<string, string> = new Map(
  TABLE.trim()
    .split('\n')
    .flatMap((line) => {
      const [name = '', others = ''] = line.split(/:\s*/)
      return [name, ...others.split(', ').filter(Boolean)].map((other): [string, string] => [fold(other), fold(name)])
    }),
)

/** The full name of a well-known organisation, from any of its names; folded, without an article. Null for any other. */
export function organisationOf(name: string): string | null {
  return ORGANISATIONS.get(name) ?? null
}
