/** Every address of a family of two children that has its first week, and what its heading says. */
const questions = [
  'you',
  'adults',
  'children',
  'commitments',
  'commitments-1',
  'subjects-1',
  'flexibility',
  'best-times-2',
  'meals',
  'teaching-1',
  'philosophies',
  'approach',
  'review',
];

const settings = [
  'profile',
  'family',
  'people',
  'subjects',
  'time',
  'answers',
  'members',
  'notifications',
  'feedback',
  'privacy',
  'history',
  'webhooks',
  'devices',
  'appearance',
];

export const screens = [
  '/today',
  '/week',
  '/week?view=day',
  '/week/2030-01-01',
  '/tasks',
  '/plan',
  '/generate',
  '/settings',
  ...settings.map((section) => `/settings/${section}`),
  ...questions.map((step) => `/welcome/${step}`),
  '/nowhere',
];
