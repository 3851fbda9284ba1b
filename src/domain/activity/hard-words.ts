/**
 * Words for `plain-words.ts`. `familiar`: long words that a ten-year-old in Derby knows. `plainer`: words of
 * offices and forms, with what people say instead. English, as the texts are that they are held against.
 */

const everyday = `
  activity activities adult after afternoon afternoons again animal animals another any anybody anymore anyone
  anything anywhere area areas arrival autumn banana basketball badminton beautiful beginner beginners bicycle
  birthday camera cancelled chocolate cinema colourful computer computers cookery cricketer december decorate
  dinosaur dodgeball electric elephant energy enjoying evening everybody everyone everything everywhere example
  exercise exciting family families favourite february football general grandparents gymnastics halloween
  hamburger history holiday holidays hospital however idea ideas imagine important instructor instrument
  interested interesting internet january karate karaoke library lunchtime magazine medicine minibus motorbike
  musical mystery netball neighbour neighbours newspaper november october officer opening orchestra ordinary
  outdoor outdoors parachute park pavement photograph piano pizza policeman potato programme proper quietly radio
  remember restaurant saturday saturdays september several skateboard skateboarding somebody spaghetti
  strawberry summertime swimming talented telephone television together tomorrow tournament trampoline
  trampolining umbrella understand uniform usually video videos visitor visitors volleyball volunteer volunteers
  whatever wheelchair whenever wherever whoever yesterday yoga
  cookery library libraries studio studios recorded recording theatre equipment drama animation graffiti
  amazing creative adventure adventures community cafeteria canoeing climbing cooking parkour
  afterwards already carnival eleven interview junior juniors marshmallow marshmallows national nobody otherwise
  pantomime pavilion samosa samosas skeleton superhero superheroes terrible traditional university waterproof
  completely definitely actually probably really especially difficult different excited
`;

export const familiar: ReadonlySet<string> = new Set(everyday.split(/\s+/).filter(Boolean));

export const plainer: readonly (readonly [words: string, instead: string])[] = [
  ['access the', 'use the'],
  ['accommodate', 'have room for'],
  ['additional', 'more'],
  ['ascertain', 'find out'],
  ['assistance', 'help'],
  ['attendees', 'people'],
  ['beneficiaries', 'people'],
  ['commence', 'start'],
  ['commences', 'starts'],
  ['cohort', 'group'],
  ['diversionary', 'something else to do'],
  ['empower', 'help'],
  ['endeavour', 'try'],
  ['enquire', 'ask'],
  ['facilitate', 'run'],
  ['facilitated', 'run'],
  ['facilitator', 'leader'],
  ['facilitators', 'leaders'],
  ['furthermore', 'and'],
  ['holistic', 'whole'],
  ['in order to', 'to'],
  ['in partnership with', 'with'],
  ['individuals', 'people'],
  ['intervention', 'help'],
  ['interventions', 'help'],
  ['service users', 'people'],
  ['multi-agency', 'several groups'],
  ['participants', 'people'],
  ['participate', 'join in'],
  ['participation', 'joining in'],
  ['prior to', 'before'],
  ['provision', 'what we do'],
  ['purchase', 'buy'],
  ['referral', 'being put in touch'],
  ['referrals', 'being put in touch'],
  ['refreshments', 'food and drink'],
  ['regarding', 'about'],
  ['require', 'need'],
  ['requirements', 'what you need'],
  ['signposting', 'telling you where to go'],
  ['stakeholders', 'people'],
  ['sufficient', 'enough'],
  ['utilise', 'use'],
];
