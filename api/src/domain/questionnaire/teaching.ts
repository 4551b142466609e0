export const PHILOSOPHIES = [
  'traditional',
  'charlotte-mason',
  'montessori',
  'classical',
  'unschooling',
] as const;
export type Philosophy = (typeof PHILOSOPHIES)[number];

export const ACTIVITIES = [
  'reading-aloud',
  'hands-on',
  'outdoors',
  'games-and-puzzles',
  'art-and-music',
  'discussion',
  'screens-and-videos',
] as const;
export type Activity = (typeof ACTIVITIES)[number];

export const PLANNING_APPROACHES = [
  'time-blocked',
  'loop',
  'block',
  'interest-led',
  'grouped',
] as const;
export type PlanningApproach = (typeof PLANNING_APPROACHES)[number];

export const FLEXIBILITY_LEVELS = [1, 2, 3, 4, 5] as const;
export type FlexibilityLevel = (typeof FLEXIBILITY_LEVELS)[number];

interface Choice<Id extends string> {
  readonly id: Id;
  readonly label: string;
}

interface DescribedChoice<Id extends string> extends Choice<Id> {
  readonly description: string;
}

export const PHILOSOPHY_TEXTS: readonly Choice<Philosophy>[] = [
  { id: 'traditional', label: 'Traditional, much like school' },
  { id: 'charlotte-mason', label: 'Charlotte Mason, living books and short lessons' },
  { id: 'montessori', label: 'Montessori, prepared work and free choice' },
  { id: 'classical', label: 'Classical, grammar, logic and rhetoric' },
  { id: 'unschooling', label: 'Unschooling, learning led by the child' },
];

export const ACTIVITY_TEXTS: readonly Choice<Activity>[] = [
  { id: 'reading-aloud', label: 'Reading aloud' },
  { id: 'hands-on', label: 'Hands-on projects' },
  { id: 'outdoors', label: 'Time outdoors' },
  { id: 'games-and-puzzles', label: 'Games and puzzles' },
  { id: 'art-and-music', label: 'Art and music' },
  { id: 'discussion', label: 'Talking it through' },
  { id: 'screens-and-videos', label: 'Screens and videos' },
];

export const PLANNING_APPROACH_TEXTS: readonly DescribedChoice<PlanningApproach>[] = [
  {
    id: 'time-blocked',
    label: 'By the clock',
    description: 'Each subject has its own time, and keeps it from day to day.',
  },
  {
    id: 'loop',
    label: 'In a loop',
    description:
      'Subjects take turns. The next one comes up whenever there is time, so nothing is ever behind.',
  },
  {
    id: 'block',
    label: 'In blocks',
    description:
      'A few subjects a day with longer stretches for each, rather than a little of everything.',
  },
  {
    id: 'interest-led',
    label: 'Led by interest',
    description: 'What a child loves gets the best hours of the day, and the rest fits around it.',
  },
  {
    id: 'grouped',
    label: 'Together first',
    description: 'The day opens with what everyone learns together. Each child’s own work follows.',
  },
];

interface FlexibilityText {
  readonly level: FlexibilityLevel;
  readonly label: string;
  readonly description: string;
}

/** From "a rough guide" to "the same every day": how closely one day should look like the next. */
export const FLEXIBILITY_TEXTS: readonly FlexibilityText[] = [
  {
    level: 1,
    label: 'A rough guide',
    description: 'Lessons go where they fit best that day. No two days need to match.',
  },
  { level: 2, label: 'Mostly open', description: 'A few habits, and the rest moves with the day.' },
  {
    level: 3,
    label: 'A gentle rhythm',
    description: 'Subjects tend to come at similar times, and can move when it helps.',
  },
  {
    level: 4,
    label: 'A steady plan',
    description: 'Most subjects keep their time of day all week.',
  },
  {
    level: 5,
    label: 'The same every day',
    description: 'Each subject starts at the same time on every day it is taught.',
  },
];
