/** What a subject is about, in the questionnaire and in settings alike. */
export const kindLabels = {
  mathematics: 'Mathematics',
  reading: 'Reading',
  writing: 'Writing',
  science: 'Science',
  history: 'History',
  geography: 'Geography',
  language: 'Foreign language',
  art: 'Art',
  music: 'Music',
  'physical-education': 'Physical education',
  computing: 'Computing',
  religion: 'Religion',
  'life-skills': 'Life skills',
  project: 'Project',
  other: 'Something else',
} as const;
