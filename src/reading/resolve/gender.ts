/** First names and titles that tell whether `he` or `she` fits. Common ones in English-language news, written by hand; a name that is not here fits both. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

const MALE = words(`
  mr sir lord king prince sheikh imam ayatollah pope cardinal congressman
  james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald steven paul andrew joshua
  kenneth kevin brian george edward ronald timothy jason jeffrey jeff jacob gary nicholas eric jonathan stephen larry justin scott brandon benjamin
  samuel gregory frank alexander raymond patrick jack dennis jerry tyler aaron jose adam nathan henry douglas zachary peter kyle walter ethan jeremy
  harold keith christian roger noah gerald carl terry sean arthur austin lawrence jesse dylan bryan joe billy bruce albert willie gabriel logan alan
  juan wayne roy ralph randy eugene vincent russell louis bobby philip johnny bill tom tim jim bob mike steve dave dan ben matt chris greg ron ted
  bernie marco mitt barack newt rand mitch harry rudy jeb boris jeremy tony gordon nigel ed nick simon graham neil ian stuart duncan craig gavin
  vladimir sergei dmitry mikhail ivan igor oleg nikolai alexei yuri viktor boris emmanuel francois jean pierre michel jacques nicolas
  angelo mario giuseppe marco luigi giovanni antonio carlos luis miguel pedro jorge fernando diego rafael javier hans karl klaus wolfgang jens
  mohammed mohammad muhammad mohamed ahmed ahmad ali hassan hussein omar ibrahim khalid khaled abdullah abdul mustafa yusuf youssef bashar saddam
  mahmoud hamid karim tariq faisal salman nasser walid samir ayman osama recep tayyip mehmet mevlut ahmet kemal binyamin benjamin shimon ehud moshe
  narendra rahul imran nawaz shah kim xi li wang hiroshi shinzo ban kofi antonio staffan jens javad hassan hossein akbar
`)

const FEMALE = words(`
  mrs ms miss lady dame queen princess madame congresswoman
  mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley kimberly emily donna michelle carol
  amanda dorothy melissa deborah stephanie rebecca sharon laura cynthia kathleen amy angela shirley anna brenda pamela emma nicole helen samantha
  katherine christine debra rachel carolyn janet catherine maria heather diane ruth julie olivia joyce virginia victoria kelly lauren christina joan
  evelyn judith megan andrea cheryl hannah jacqueline martha gloria teresa ann anne sara madison frances kathryn janice jean abigail alice julia judy
  sophia grace denise amber doris marilyn danielle beverly isabella theresa diana natalie brittany charlotte marie kayla alexis lori hillary chelsea
  melania ivanka tiffany sheryl carly condoleezza madeleine samantha susan jill elena sonia ruth nikki kellyanne huma debbie wendy theresa nicola
  priti jo yvette amber diane harriet natalia olga svetlana irina tatiana yulia marine segolene brigitte florence angela ursula annegret
  fatima aisha khadija zainab leila layla maryam mariam amina nadia rania asma yasmin federica giulia francesca carmen ilham asli emine aung benazir
  shamima hoda elham mina sanaa
`)

export type Gender = 'male' | 'female' | null

/** What a person's name and titles tell of the pronoun that fits. */
export function genderOf(words: readonly string[]): Gender {
  for (const word of words) {
    const lower = word
      .normalize('NFD')
      .replace(/\p{Mn}/gu, '')
      .toLowerCase()
    const male = MALE.has(lower)
    if (male !== FEMALE.has(lower)) return male ? 'male' : 'female'
  }
  return null
}

export function genderOfPronoun(word: string): Gender {
  if (/^(?:he|him|his|himself)$/i.test(word)) return 'male'
  return /^(?:she|her|hers|herself)$/i.test(word) ? 'female' : null
}
