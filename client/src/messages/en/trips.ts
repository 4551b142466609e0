/** Who is in a commitment and the way there and back: the same words where the questionnaire asks and in settings. */
export const trips = {
  whoFor: 'Who is it for?',
  wholeFamily: 'The whole family',
  alongAdults: 'Which adults go along?',
  alongChildren: 'Who else has it, or goes along?',
  alongHint: 'They have no lessons and help with none until they are back.',
  along: 'Who goes along',
  wayThere: 'Way there',
  wayBack: 'Way back',
  noWay: 'None',
  goAlong: '{names} {count, plural, one {goes} other {go}} along',
  way: '{ways, select, each {{there} each way} there {{there} there} back {{back} back} other {{there} there, {back} back}}',
} as const;
