import type { ModelKind } from '../domain/models/index.js';

type Words = Readonly<Record<string, string>>;

const LESSON: Words = {
  ageYears: 'Child’s age',
  kind: 'Subject',
  demanding: 'Demanding subject',
  core: 'Core subject',
  interest: 'Child’s interest',
  parentDemand: 'Help it needs from a parent',
  minutes: 'Length of the lesson',
  learners: 'Children in the lesson',
  weekday: 'Day of the week',
  startMinute: 'Time it begins',
  middleMinute: 'Time at its middle',
  minutesSinceOpening: 'Time since the school day began',
  shareInBestTimes: 'Share of it in the child’s best times',
  namedBestTimes: 'Best times the family named',
  'best:early-morning': 'Early morning is a best time',
  'best:mid-morning': 'Mid-morning is a best time',
  'best:early-afternoon': 'Early afternoon is a best time',
  'best:late-afternoon': 'Late afternoon is a best time',
  'best:evening': 'Evening is a best time',
  recentSubject: 'Done lately in this subject',
  recentPeriod: 'Done lately at this time of day',
  recentChild: 'Done lately by this child',
  recentLessons: 'Lessons known of this child lately',
  daysSinceSubject: 'Days since this subject',
  daysSinceBreak: 'Days since a break',
};

const WEEK: Words = {
  regularity: 'Same times every day',
  breakMinutes: 'Minutes of breaks in a day',
  dailyLoadMinutes: 'Minutes of lessons in a day',
  loadImbalance: 'Difference between long and short days',
  idleMinutes: 'Minutes of waiting in a day',
  coreInBestTimes: 'Core subjects in best times',
  adjustments: 'Changes made by hand',
  completion: 'Share of lessons done',
  placed: 'Share of lessons that found a place',
};

const STYLE: Words = {
  flexibility: 'Answers: ease with changes',
  rotation: 'Answers: changing subjects often',
  'time-management': 'Answers: keeping to times',
  'long-term-planning': 'Answers: planning far ahead',
  prioritisation: 'Answers: what matters first',
  flexibilityLevel: 'How flexible the week may be',
  'philosophy:traditional': 'Likes traditional teaching',
  'philosophy:charlotte-mason': 'Likes Charlotte Mason',
  'philosophy:montessori': 'Likes Montessori',
  'philosophy:classical': 'Likes classical teaching',
  'philosophy:unschooling': 'Likes unschooling',
  'approach:time-blocked': 'Plans by time blocks',
  'approach:loop': 'Plans by a loop of subjects',
  'approach:block': 'Plans few long subjects a day',
  'approach:interest-led': 'Plans by interest',
  'approach:grouped': 'Groups short subjects',
  youngestAge: 'Age of the youngest child',
  oldestAge: 'Age of the oldest child',
  meanAge: 'Children’s mean age',
  children: 'Number of children',
  parents: 'Number of parents',
  parentHoursPerWeek: 'Parents’ free hours a week',
};

const FEATURES: Readonly<Record<ModelKind, Words>> = {
  generator: STYLE,
  engagement: LESSON,
  satisfaction: WEEK,
};

const OUTPUTS: Readonly<Record<ModelKind, Words>> = {
  generator: {
    structure: 'How fixed the week is',
    blockMinutes: 'Length of a lesson',
    minutesBetweenBreaks: 'Time between breaks',
    breakMinutes: 'Length of a break',
    startOfDay: 'Start of the day',
    coreFirst: 'Core subjects first',
    rotation: 'How often subjects change',
    dailyLoadMinutes: 'Minutes of lessons in a day',
  },
  engagement: { reward: 'How the lesson goes' },
  satisfaction: { rating: 'Rating of the week' },
};

/** What a feature is called, for a data steward; one that an older version had, and no version has now, keeps its name. */
export const featureText = (kind: ModelKind, name: string): string => FEATURES[kind][name] ?? name;

/** The same for what a model predicts. */
export const outputText = (kind: ModelKind, name: string): string => OUTPUTS[kind][name] ?? name;
