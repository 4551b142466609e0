export const SUBJECT_KINDS = [
  'mathematics',
  'reading',
  'writing',
  'science',
  'history',
  'geography',
  'language',
  'art',
  'music',
  'physical-education',
  'computing',
  'religion',
  'life-skills',
  'project',
  'other',
] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

interface CatalogueEntry {
  readonly kind: SubjectKind;
  readonly label: string;
  /** Names a family may choose from; any other may be typed. */
  readonly names: readonly string[];
}

/** Asks for concentration, so it belongs where the child is freshest and not next to another of its sort. */
export const DEMANDING_KINDS: readonly SubjectKind[] = [
  'mathematics',
  'reading',
  'writing',
  'science',
  'language',
  'computing',
];

export const SUBJECT_CATALOGUE: readonly CatalogueEntry[] = [
  {
    kind: 'mathematics',
    label: 'Mathematics',
    names: [
      'Mathematics',
      'Counting and numbers',
      'Algebra',
      'Geometry',
      'Statistics',
      'Pre-calculus',
      'Calculus',
    ],
  },
  {
    kind: 'reading',
    label: 'Reading',
    names: ['Reading', 'Reading aloud', 'Phonics', 'Literature', 'Poetry'],
  },
  {
    kind: 'writing',
    label: 'Writing',
    names: ['Writing', 'Handwriting', 'Spelling', 'Grammar', 'Essay writing', 'Creative writing'],
  },
  {
    kind: 'science',
    label: 'Science',
    names: [
      'Science',
      'Nature study',
      'Biology',
      'Chemistry',
      'Physics',
      'Earth science',
      'Astronomy',
    ],
  },
  {
    kind: 'history',
    label: 'History',
    names: ['History', 'World history', 'Civics', 'Economics', 'Current events'],
  },
  { kind: 'geography', label: 'Geography', names: ['Geography', 'Maps', 'Cultures of the world'] },
  {
    kind: 'language',
    label: 'Foreign language',
    names: [
      'Foreign language',
      'Spanish',
      'French',
      'German',
      'Latin',
      'Mandarin',
      'Sign language',
    ],
  },
  { kind: 'art', label: 'Art', names: ['Art', 'Drawing', 'Crafts', 'Art history', 'Photography'] },
  {
    kind: 'music',
    label: 'Music',
    names: ['Music', 'Singing', 'Piano', 'Violin', 'Guitar', 'Instrument practice'],
  },
  {
    kind: 'physical-education',
    label: 'Physical education',
    names: [
      'Physical education',
      'Movement and play',
      'Swimming',
      'Dance',
      'Gymnastics',
      'Team sport',
    ],
  },
  {
    kind: 'computing',
    label: 'Computing',
    names: ['Computing', 'Typing', 'Coding', 'Robotics', 'Digital safety'],
  },
  { kind: 'religion', label: 'Religion', names: ['Religion', 'Scripture', 'Ethics', 'Philosophy'] },
  {
    kind: 'life-skills',
    label: 'Life skills',
    names: ['Life skills', 'Cooking', 'Gardening', 'Money', 'Health', 'Sewing', 'Woodwork'],
  },
  {
    kind: 'project',
    label: 'Project',
    names: ['Project', 'Unit study', 'Research', 'Community service'],
  },
  {
    kind: 'other',
    label: 'Something else',
    names: ['Logic', 'Study skills', 'Test preparation', 'Free choice'],
  },
];
