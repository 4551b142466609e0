/** What every landing on the week and on today needs, by the folder it is in. What every screen needs is not named. */
const parts = {
  messages: 'week|involvement|involvement-text|item-marks|units|duration-text',
  'messages/en': 'week|involvement|item-marks|units',
  ui: 'use-toast-room',
  'features/schedules': 'queries|use-clock|item-status|children-in-order',
  'features/schedules/item':
    'item-tick|lazy-item-sheet|own-versions|write-item|send-marks|use-mark-item',
  'features/schedules/by-hand': 'lazy-add-lesson',
  'features/schedules/replan': 'replan-actions',
  'features/schedules/week':
    'lazy-fact-list|lazy-trip|trip-of|breaks|hour-scale|place-lessons|week-view|agenda-list|agenda-row|child-tabs|commitment-row|week-params|pick-tabs',
};

/** What the week needs beside it. A module that today needs as well belongs above, or today loads all of these. */
const ofTheWeek =
  'week-views|week-grid|day-column|day-agenda|lane-toggles|lesson-block|commitment-block|roving-focus|hyphenate|use-window-width|week-header|week-skeleton|week-page|lazy-plan-summary';

const ends = Object.entries(parts).map(([folder, names]) => `${folder}/(${names})`);

/**
 * The chunks that are made by choice. Left to itself the bundler makes two dozen small ones of what nearly every visit
 * begins with, most under a kilobyte, which compress badly and are a request each.
 *
 * - `start`: what the entry stands on, so what every screen needs, in one piece.
 * - `subjects`: how a subject and a person look, and the tick, which the picture beside the sign-in shows too: without a
 *   chunk of its own, whoever signs in would first load the week.
 * - `first-screen`: what the week and today share; `week`: what the week needs beside it.
 * - `today`: what today needs beside it, and a rule that it shares with a week without a plan.
 * - `sheet-icons`: icons of sheets and lists that open later. A chunk each costs more in names than the icon itself.
 */
export const chunks = [
  {
    name: 'start',
    priority: 4,
    tags: ['$initial' as const],
    // The entry itself stays outside, because a chunk that others import is none.
    test: (id: string): boolean => !/client\/(src\/main\.tsx|index\.html)/.test(id),
  },
  {
    name: 'subjects',
    priority: 3,
    test: /client\/src\/(lib\/(subject-look|weekdays)|ui\/avatar)\.|lucide-react\/.*\/check\./,
  },
  {
    name: 'first-screen',
    // What it stands on goes with it, before the week takes it.
    priority: 2,
    test: new RegExp(`client/src/(${ends.join('|')})\\.|lucide-react/.*/chevron-right\\.`),
  },
  {
    name: 'week',
    test: new RegExp(`client/src/features/schedules/week/(${ofTheWeek})\\.`),
  },
  {
    name: 'today',
    priority: 1,
    test: /client\/src\/(app\/today-screen|features\/schedules\/today\/today-)/,
  },
  {
    name: 'sheet-icons',
    test: /lucide-react\/.*\/(undo-2|rotate-ccw-clock|pencil|trash|wand-sparkles|plus|x|clock|circle-exclamation-point)\./,
  },
];
