/** Words that segmentation knows. Written by hand from English usage; in lower case where nothing else is said. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Titles and the like: a full stop behind one of these ends no sentence. In the case in which they are written. */
export const BEFORE_NAMES = words(`
  Mr Mrs Ms Mx Dr Prof Gen Lt Col Maj Capt Cmdr Cpl Sgt Brig Adm Sen Sens Rep Reps Gov Govs Pres Rev Hon Fr
  Supt Insp Det Messrs Mme Mlle Amb Sec Dep Asst Atty vs
`)

/** A full stop behind one of these ends a sentence unless a number follows. */
export const BEFORE_NUMBERS = words('No Nos no nos Fig Figs fig figs Vol Vols vol vols Art Ch pp')

/** Shortened words that may end a sentence too: they do where a word follows that opens sentences. */
export const SHORTENED = words(`
  Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri
  St Jr Sr Inc Ltd Co Corp Bros Assn Dept dept Univ Ave Blvd Rd Mt Ft approx est al
  Calif Conn Ill Mass Mich Minn Miss Pa Penn Tenn Tex Va Vt Wash Wis Ariz Ark Colo Fla Ga Ind Kan Ky La Md Mo Mont Neb Nev
  Okla Ore
`)

/** Words that open a sentence far more often than they follow `U.S.` within one. */
export const OPENERS = words(`
  the a an he she it they we you i his her its their our this that these those there but and or so yet in on at by for from
  as after before when while although though if since with without however meanwhile still also both some many most all
  what who where why how no not one two asked
`)

/** Whole lines that belong to the page around an article; compared without case and outer punctuation. */
export const PAGE_LINES = words(`
  share tweet print email comment comments advertisement advertisements advert ad sponsored related topics tags menu home
  search login subscribe newsletter newsletters close play pause loading share_this read_more see_also more_on_this_story
  read_next watch_live most_read most_popular trending sign_in sign_up log_in follow_us full_text abstract
  continue_reading skip_to_content share_on_facebook share_on_twitter back_to_top view_comments show_comments
  share_this_article share_this_story copy_link story_continues_below article_continues_below terms_of_use privacy_policy
  story_continues_below_advertisement article_continues_after_advertisement related_articles related_stories
  related_content recommended recommended_for_you you_may_also_like up_next print_this_page facebook twitter whatsapp linkedin
`)
