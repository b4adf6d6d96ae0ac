/** Words that segmentation knows. Written by hand from English usage; lower case, without the full stop. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** A full stop behind one of these ends no sentence. */
export const ABBREVIATIONS = words(`
  mr mrs ms mx dr prof st gen lt col maj capt cmdr cpl sgt brig adm sen sens rep reps gov govs pres rev hon fr sr jr
  supt insp det messrs mme mlle amb sec dep asst atty
  jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri
  vs etc no nos vol pp fig art ch al approx est dept univ assn inc ltd co corp bros ave blvd rd mt ft
  calif conn ill mass mich minn miss pa penn tenn tex va vt wash wis ariz ark colo fla ga ind kan ky la md mo mont neb nev okla ore
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
