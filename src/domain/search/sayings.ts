/**
 * Ways of saying that no list of phrases could hold whole: who does what to whom, in any tense. Each is said
 * as the taxonomy says it before anything is looked up or read as a constraint, so that "my daughter says she
 * is a boy" does not ask for what is for girls or for boys.
 */

import { inOneWay } from './text.ts';

const boy = '(?:boys?|man|men|males?|lads?|guy|blokes?)';
const girl = '(?:girls?|woman|women|females?|lass|lady)';
const either = `(?:${boy}|${girl})`;
const youngWoman = '(?:daughter|girl|sister|niece|granddaughter|she|shes)';
const youngMan = '(?:son|boy|lad|brother|nephew|grandson|he|hes)';
const one = '(?:i|im|he|hes|she|shes|they|theyre|my (?:son|daughter|child|kid|teen|teenager|\\d+ year old))';
/** Nothing that makes another thing of it follows: "want to be a girl guide". */
const whole =
  '(?= *(?:$|[,.;!?]| (?:not|and|but|or|so|instead|now|help|support|inside|since|because|what|who|how|where|near|in)(?![a-z])))';
const which = '(?:(?:little|big|younger|older|youngest|eldest|oldest|teenage) )?';
const parent = '(?:mum|mom|mam|dad|mother|father|parents?|step ?-?(?:mum|dad)|nan|gran|carers?|family)';
const relative = `(?:${parent}|brothers?|sisters?|siblings?|son|daughter|child|kid|teenager|teen|boyfriends? parents)`;
const whose = '(?:my |our |his |her |their |the )?';
const always =
  '(?:(?:is|are|was|were|just|always|constantly|keeps?|keep on|keeps on|never stops?|wont stop|cant stop|both|all|really|only|ever) )*';
const rowing =
  '(?:shout(?:s|ed|ing)?|scream(?:s|ed|ing)?|yell(?:s|ed|ing)?|argu(?:e|es|ed|ing)|bicker(?:s|ing)?|moan(?:s|ing)?|nag(?:s|ging)?|swear(?:s|ing)|kick(?:s|ing) off|ha(?:s|ve|ving) (?:a )?go|go(?:es|ing) mad)';
const enough = '(?:fed up|sick(?: and tired)?|tired|had enough)';
const device =
  '(?:phones?|screens?|devices?|ipads?|tablets?|tiktok|tik tok|snapchat|snap|insta|instagram|social media|socials|youtube|internet)';
const game =
  '(?:xbox|playstation|ps4|ps5|fortnite|roblox|minecraft|fifa|gaming|games?|video games?|computers?|console|switch)';

const words = (source: string) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, 'gu');

/** What is said, and how the taxonomy says it. */
const sayings: readonly (readonly [RegExp, string])[] = (
  [
    // Whether somebody is a boy or a girl, before either is read as whom it is for.
    [
      `(?:${one} )?(?:dont|doesnt|not|cant|un)? ?(?:know|sure|tell|decide|work out|wondering|wonder|confused|questioning|asking)?(?: about)? ?(?:if|whether|wether) (?:${one} )?(?:am |is |are )?(?:really |actually )?(?:an? )?(?:${boy} or (?:an? )?${girl}|${girl} or (?:an? )?${boy})|am i (?:an? )?(?:${boy} or (?:an? )?${girl}|${girl} or (?:an? )?${boy})`,
      'gender identity',
    ],
    [
      `(?:${whose}${which}${youngWoman} )?(?:says?|said|thinks?|feels?|believes?|reckons?|insists?|told (?:me|us)|identif(?:y|ies)|wants to be|wants to become|wishes)(?: (?:that|like|as))?(?: (?:she|he|they))?(?:s|re)?(?: (?:is|are|was|were|to be))?(?: (?:really|actually|born))?(?: an?)? (?:${boy}|transgender|trans|non ?-?binary)(?<=(?:daughter|girl|sister|niece|she|shes) .*)${whole}`,
      'gender identity',
    ],
    [
      `(?:${whose}${which}${youngMan} )?(?:says?|said|thinks?|feels?|believes?|reckons?|insists?|told (?:me|us)|identif(?:y|ies)|wants to be|wants to become|wishes)(?: (?:that|like|as))?(?: (?:she|he|they))?(?:s|re)?(?: (?:is|are|was|were|to be))?(?: (?:really|actually|born))?(?: an?)? (?:${girl}|transgender|trans|non ?-?binary)(?<=(?:son|boy|lad|brother|nephew|grandson|he|hes) .*)${whole}`,
      'gender identity',
    ],
    [
      `(?:${one} )?(?:just |really |always )?(?:want(?:s|ed)? to (?:be|become)|wanna be|wish(?:es)? (?:i|he|she|they) (?:was|were)(?: born)?|would rather be|(?:dont|doesnt) (?:want to be|wanna be|feel like|like being)|hates? being|not really|feels?(?: more)? like|feeling like|identif(?:y|ies)(?: more)? as|trapped as) (?:an? )(?:girl|boy)${whole}`,
      'gender identity',
    ],
    [
      `(?:born |stuck |trapped )?in the wrong body|(?:an? )?${either} (?:trapped |stuck )?in an? (?:boys?|girls?|mans|womans|males?|females?) body|assigned (?:fe)?male at birth`,
      'gender identity',
    ],
    [
      `${whose}${which}${youngMan} (?:likes? |loves? |wants? |is |keeps )?(?:to )?(?:wear(?:s|ing)?|dress(?:es|ing)?(?: up)? (?:in|as|like)) (?:an? )?(?:girls? |womens )?(?:dress(?:es)?|skirts?|clothes|girls?|make ?up)`,
      'gender identity',
    ],
    // Rows at home.
    [
      `${whose}${relative}(?: and ${whose}${relative})? ${always}${rowing}(?: (?:at|with|about|on)(?: (?:me|us|him|her|them|each other|one another|my (?:mum|dad|brother|sister)|everyone|everybody))?)?`,
      'shouting at home',
    ],
    [
      `(?:argu(?:e|es|ed|ing)|bicker(?:s|ing)?|clash(?:es|ing)?|fall(?:s|en|ing)? out|fell out|dont get on|dont get along|cant get on|not getting on|not speaking|not talking) (?:all the time |a lot |constantly )?(?:with|to) ${whose}${parent}`,
      'shouting at home',
    ],
    [
      `${whose}${parent} and ${whose}${parent} (?:are |is |have |just )*(?:split(?:s|ting)?(?: up)?|break(?:ing)? up|broke up|separat(?:e|ed|ing)|divorc(?:e|ed|ing)|(?:getting|got) (?:a )?divorced?)|${whose}parents (?:are |have |just )*(?:split(?:s|ting)?(?: up)?|break(?:ing)? up|broke up|separat(?:ed|ing)|divorc(?:ed|ing)|(?:getting|got) (?:a )?divorced?)`,
      'parents splitting up',
    ],
    // Nobody to be with.
    [
      '(?:nobody|everyone|everybody|they all|people|all the (?:girls|boys|kids))(?: (?:at|in) (?:my |his |her )?(?:school|college|class|year))? (?:ever |always |really |just )?(?:likes?|hates?|talks? to|wants? to (?:know|talk to|play with|hang out with|sit with|be friends with)|plays? with|sits? with|ignores?|leaves?|excludes?|avoids?) (?:me|him|her|my (?:son|daughter|child|kid))(?: out)?',
      'nobody likes me',
    ],
    [
      '(?:dont|doesnt|havent|hasnt|aint|never)(?: really)? (?:have|has|got|had|made) (?:any|many|a single|no|one) (?:real |good |close )?(?:friends?|mates?|pals?)',
      'no friends',
    ],
    // What somebody never stops talking about is what they like.
    [
      'talks? (?:about |of )?(?:nothing but|only about|only of|just about)|(?:only|just) (?:ever )?talks? about|(?:never|wont|doesnt|cant) (?:stops?|shuts? up)(?: talking| going on)? about|goes on (?:and on )?about',
      'loves',
    ],
    // Enough of something: of a place, or of everything.
    [
      `${enough} (?:of|with) (?:(?:being|sitting|staying|stuck|just|always|getting) )*(?:at home|indoors|inside|in the house|in (?:my|his|her) (?:bed)?room)`,
      'stuck at home',
    ],
    [`${enough} (?:of|with) (?:everything|it all|life|living)${whole}`, 'hate my life'],
    // Company that worries a parent, before "older lads" is read as whom it is for.
    [
      '(?:hang(?:s|ing)?|knock(?:s|ing)?|mix(?:es|ing)?|go(?:es|ing)?|run(?:s|ning)?) (?:(?:a?round|about|out) )?with (?:the |an? |some )?(?:wrong|older|bad|dodgy|rough) (?:crowd|lot|people|lads|boys|kids|men|ones|guys|mates)',
      'wrong crowd',
    ],
    // Hooked on a screen, which no service for drugs is for.
    [
      `(?:addicted to|addiction to|hooked on|glued to|always on|constantly on|(?:cant|wont) (?:stop using|put down|put)) ${whose}(?:\\w+ )?${device}(?: down)?|(?:addicted to|addiction to|hooked on) ${whose}(?:\\w+ )?${game}|${device} (?:addiction|addicted|addict)|${game} (?:addiction|addict)|doom ?-?scroll(?:s|er|ers|ing)?|scroll(?:s|ing) (?:all (?:day|night|the time)|too much|for hours)`,
      'screen time',
    ],
    // Too long on one asks for something else to do.
    [
      `(?:too (?:much|long)|(?:so|too) much time|all (?:day|night|the time)|never off|(?:cant|wont|doesnt) (?:get|come) off)(?: time)?(?: spent)?(?: on)? ${whose}${device}`,
      'off my phone',
    ],
  ] as const
).map(([source, said]) => [words(source), said] as const);

/** The text with what it says in such a way said as the taxonomy says it. */
export function inPlainWords(folded: string): string {
  let text = inOneWay(folded);
  for (const [find, said] of sayings) text = text.replace(find, said);
  return text;
}
