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

/** Asks for concentration, so it belongs where the child is freshest and not next to another of its sort. */
export const DEMANDING_KINDS: readonly SubjectKind[] = [
  'mathematics',
  'reading',
  'writing',
  'science',
  'language',
  'computing',
];

/** Subjects a family may choose from, by kind; the client has their names, and any other may be typed. */
const SUBJECTS_BY_KIND = {
  mathematics: [
    'mathematics',
    'counting-and-numbers',
    'algebra',
    'geometry',
    'statistics',
    'pre-calculus',
    'calculus',
  ],
  reading: ['reading', 'reading-aloud', 'phonics', 'literature', 'poetry'],
  writing: ['writing', 'handwriting', 'spelling', 'grammar', 'essay-writing', 'creative-writing'],
  science: [
    'science',
    'nature-study',
    'biology',
    'chemistry',
    'physics',
    'earth-science',
    'astronomy',
  ],
  history: ['history', 'world-history', 'civics', 'economics', 'current-events'],
  geography: ['geography', 'maps', 'cultures-of-the-world'],
  language: [
    'foreign-language',
    'spanish',
    'french',
    'german',
    'latin',
    'mandarin',
    'sign-language',
  ],
  art: ['art', 'drawing', 'crafts', 'art-history', 'photography'],
  music: ['music', 'singing', 'piano', 'violin', 'guitar', 'instrument-practice'],
  'physical-education': [
    'physical-education',
    'movement-and-play',
    'swimming',
    'dance',
    'gymnastics',
    'team-sport',
  ],
  computing: ['computing', 'typing', 'coding', 'robotics', 'digital-safety'],
  religion: ['religion', 'scripture', 'ethics', 'philosophy'],
  'life-skills': ['life-skills', 'cooking', 'gardening', 'money', 'health', 'sewing', 'woodwork'],
  project: ['project', 'unit-study', 'research', 'community-service'],
  other: ['logic', 'study-skills', 'test-preparation', 'free-choice'],
} as const satisfies Record<SubjectKind, readonly string[]>;
export type CatalogueSubject = (typeof SUBJECTS_BY_KIND)[SubjectKind][number];

interface CatalogueEntry {
  readonly kind: SubjectKind;
  readonly subjects: readonly CatalogueSubject[];
}

export const SUBJECT_CATALOGUE: readonly CatalogueEntry[] = SUBJECT_KINDS.map((kind) => ({
  kind,
  subjects: SUBJECTS_BY_KIND[kind],
}));

export const CATALOGUE_SUBJECTS: readonly CatalogueSubject[] = SUBJECT_CATALOGUE.flatMap(
  ({ subjects }) => subjects,
);
