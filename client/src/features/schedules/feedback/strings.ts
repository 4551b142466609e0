import type { Face, FeedbackHistoryKind, WeekStatement } from '@/api/feedback-model';
import type { ItemStatus } from '@/api/week-model';

const faceWord: Record<Face, string> = { hard: 'hard', okay: 'okay', good: 'good' };

const statusWord: Record<ItemStatus, string> = {
  planned: 'not marked',
  done: 'done',
  partly: 'partly done',
  skipped: 'skipped',
  moved: 'moved',
};

const starsOf = (stars: number) => (stars === 1 ? '1 star' : `${stars} stars`);
const minutesOf = (minutes: number) => (minutes === 1 ? '1 minute' : `${minutes} minutes`);

/** Words of what is said of lessons and weeks. See src/app/strings.ts for how strings are kept. */
export const feedbackStrings = {
  faces: { hard: 'Hard', okay: 'Okay', good: 'Good' } satisfies Record<Face, string>,
  howWasIt: 'How was it?',
  howWas: ({ title }: { title: string }) => `How was ${title}?`,
  howWasFor: ({ name }: { name: string }) => `How was it for ${name}?`,
  facePerChild: 'A face for each child',
  said: ({ title, face }: { title: string; face: Face | null }) =>
    face ? `${title}: ${faceWord[face]}` : `${title}: noted for each child`,
  takenBack: ({ title }: { title: string }) => `${title}: no face any more`,
  notSaved: ({ title }: { title: string }) => `What you said of ${title} is not saved`,
  loadFailed: 'What was said of this lesson could not be loaded.',
  tryAgain: 'Try again',
  notNow: 'Not now',
  openLesson: 'Add words or minutes',
  addWords: 'Add a few words',
  words: 'A few words',
  wordsFor: ({ name }: { name: string }) => `A few words, for ${name}`,
  wordsHint: 'What made it easy or hard. Only your family reads this.',
  wordsTooLong: ({ over }: { over: number }) => `Shorten it by ${over} characters to save it.`,
  saveWords: 'Save words',
  wordsSaved: 'Saved',

  weekTitle: ({ day }: { day: string }) => `How was the week of ${day}?`,
  weekText: 'Stars are enough. They help to plan the next weeks, and you are asked only once.',
  stars: 'The week as a whole',
  star: ({ stars }: { stars: number }) => starsOf(stars),
  statementsTitle: 'If you like, a little more',
  statements: {
    pace: 'The pace was right',
    freeTime: 'There was enough free time',
    coreWork: 'What matters most got done',
    dayStart: 'The days started well',
    energy: 'I had enough energy for it',
  } satisfies Record<WeekStatement, string>,
  answers: ['Not at all', 'A little', 'Partly', 'Mostly', 'Fully'],
  clearAnswer: 'No answer',
  comment: 'Anything else?',
  commentHint: 'Only your family reads this.',
  save: 'Save',
  cancel: 'Cancel',
  notThisWeek: 'Not this week',
  weekSaved: ({ stars }: { stars: number }) => `Noted: ${starsOf(stars)} for the week`,
  weekSavedText: 'You find it in Settings, under What you told us.',
  weekNotSaved: 'Your answer is not saved',
  weekConflict: 'Somebody else has answered for this week meanwhile.',
  dismissed: 'You are not asked about this week again',
  notDismissed: 'The question could not be put away',

  toldTitle: 'What you told us',
  toldText:
    'Faces, stars and words that you gave, and what was noticed as you moved and marked lessons. It helps to plan the next weeks of your own family.',
  toldConsent: 'It trains the models that plan for all families only where you allow that, under',
  permissions: 'Permissions',
  readOnly: 'Owners and editors of the family see and change what was said.',
  offline: 'There is no connection. Correcting and deleting have to wait for it.',
  listFailed: 'What you told us could not be loaded',
  emptyTitle: 'Nothing yet',
  emptyText: 'Once you say how a lesson or a week was, you find it here.',
  emptyFiltered: 'There is nothing of this sort.',
  show: 'Show',
  sorts: {
    explicit: 'What you said',
    lesson: 'Lessons',
    week: 'Weeks',
    implicit: 'What was noticed',
  } satisfies Record<FeedbackHistoryKind, string>,
  ofChild: 'About',
  everybody: 'All children',
  someChild: 'A child',
  more: 'Show more',
  list: 'What was said and noticed, the newest first',
  lessonOf: ({ title, name }: { title: string; name: string }) => `${title}, ${name}`,
  weekOf: ({ day }: { day: string }) => `Week of ${day}`,
  at: ({ day, time }: { day: string; time: string }) => `${day}, ${time}`,
  saidBy: ({ who, when }: { who: string; when: string }) => `${who}, ${when}`,
  minutes: ({ minutes }: { minutes: number }) => minutesOf(minutes),
  answered: ({ statement, answer }: { statement: string; answer: string }) =>
    `${statement}: ${answer.toLowerCase()}`,
  movedByHand: ({ to }: { to: string }) => `You moved it to ${to}`,
  movedBack: ({ to }: { to: string }) => `An undo moved it to ${to}`,
  replanned: ({ to }: { to: string }) => `A new plan moved it to ${to}`,
  leftOut: 'A new plan left it out',
  skipped: 'Skipped',
  marked: ({ from, to }: { from: ItemStatus; to: ItemStatus }) =>
    `Marked ${statusWord[to]}, before: ${statusWord[from]}`,
  over: ({ minutes }: { minutes: number }) => `Took ${minutesOf(minutes)} longer than planned`,
  under: ({ minutes }: { minutes: number }) => `Took ${minutesOf(minutes)} less than planned`,

  correct: ({ what }: { what: string }) => `Correct: ${what}`,
  remove: ({ what }: { what: string }) => `Delete: ${what}`,
  correctTitle: ({ what }: { what: string }) => `Correct what you said of ${what}`,
  removeTitle: ({ what }: { what: string }) => `Delete what was said of ${what}?`,
  removeNoticedTitle: ({ what }: { what: string }) => `Delete what was noticed about ${what}?`,
  removeText:
    'It is gone for good, and the next training does without it. The lesson itself stays as it is.',
  delete: 'Delete',
  deleted: ({ what }: { what: string }) => `Deleted: ${what}`,
  corrected: ({ what }: { what: string }) => `Corrected: ${what}`,
  minutesTook: 'Minutes it took',
  minutesUnit: 'min',
  minutesWrong: 'Give whole minutes from 0 to 600.',
  notCorrected: 'The correction is not saved',
};
