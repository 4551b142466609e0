/** What every landing on the week or on today needs, by the folder it is in. */
const parts = {
  api: 'unsent-marks|item-change',
  'api/queries': 'weeks',
  app: 'route-error',
  lib: 'weekdays',
  messages: 'week|item-marks|units|duration-text|app',
  'messages/en': 'week|item-marks|units|app',
  ui: 'use-toast-room|floor',
  'features/schedules': 'queries|use-clock|item-status|children-in-order',
  'features/schedules/item':
    'item-tick|lazy-item-sheet|own-versions|write-item|send-marks|use-mark-item',
  'features/schedules/replan': 'replan-actions',
  'features/schedules/week':
    'lazy-fact-list|breaks|hour-scale|place-lessons|week-view|week-views|week-grid|day-column|day-agenda|agenda-row|child-tabs|lane-toggles|lesson-block|commitment-block|commitment-row|roving-focus|hyphenate|week-params|use-window-width|week-data|week-header|week-skeleton|week-page|provenance-text|plan-summary|pick-tabs',
};

const ends = Object.entries(parts).map(([folder, names]) => `${folder}/(${names})`);

/**
 * One chunk for what nearly every visit begins with: the week, and all it stands on. Left to itself the bundler makes two
 * dozen small ones of it, most under a kilobyte, which compress badly and are a request each: 149.5 kB in 24 chunks then,
 * 141.9 kB in 3 so. The price: somebody who comes to the sign-in page first has the week's code already, 14 kB.
 */
export const firstScreen = {
  name: 'first-screen',
  test: new RegExp(`client/src/(${ends.join('|')})\\.`),
};
