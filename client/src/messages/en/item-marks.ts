/** Words of a lesson's tick, and of what is said when it was marked or moved. */
export const itemMarks = {
  tick: 'Done: {title}, {time}',
  marked: '{title}: {status}',
  noLongerMarked: '{title}: no longer marked',
  keptHere: 'There is no connection. It is kept on this device and sent once there is one.',
  keptAreSent:
    '{count, plural, one {The change kept here has been sent.} other {The # changes kept here have been sent.}}',
  notSent: 'not sent yet',
  notSaved: '{title} is as it was',
  statusWord: {
    planned: 'not marked yet',
    done: 'done',
    partly: 'partly done',
    skipped: 'skipped',
    moved: 'moved',
  },
  movedTo: '{title} moved to {day}, {time}',
  snapped: 'Lessons begin on a quarter hour: {asked} became {time}.',
} as const;
