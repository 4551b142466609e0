/**
 * How strings are kept: every word a reader sees stands in a typed catalogue called `strings.ts`, one a feature (plus
 * ui/strings.ts for what the primitives say by themselves and this one for the shell). A catalogue is a plain object;
 * a sentence with something in it is a function with named parameters, so that a translation may reorder it:
 *
 *   export const weekStrings = {
 *     title: 'Week',
 *     placed: ({ placed, required }: { placed: number; required: number }) => `${placed} of ${required} placed`,
 *   };
 *
 * Dates, times, numbers and weekday names come from Intl through lib/, never from a catalogue. To translate, give a
 * second object of the same type. Components hold no literal text.
 */
export const appStrings = {
  product: 'BrightPath',
  skipToContent: 'Skip to the content',
  mainNavigation: 'Main',
  today: 'Today',
  week: 'Week',
  plan: 'Plan',
  settings: 'Settings',
};
