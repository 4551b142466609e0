import type { GradeLevel, Scale, StatementId, SuggestionsDto } from '@/api/generated/types.gen';
import type { AgeSuggestion, Definition } from './answers';
import { withNames } from './suggestion-names';

/** Answers of the server for the tests: the shapes of the contract, small enough to read. */
export function theSuggestions(age: number): SuggestionsDto {
  return {
    gradeLevel:
      age < 5 ? 'Preschool' : age === 5 ? 'Kindergarten' : (`Grade ${age - 5}` as GradeLevel),
    subjects: [
      {
        subject: 'mathematics',
        kind: 'mathematics',
        core: true,
        minutes: age < 8 ? 15 : 30,
        frequency: 'daily',
        involvement: age < 10 ? 'full' : 'some',
        interest: 3,
      },
      {
        subject: 'reading',
        kind: 'reading',
        core: true,
        minutes: age < 8 ? 15 : 30,
        frequency: 'daily',
        involvement: 'some',
        interest: 3,
      },
      {
        subject: 'history',
        kind: 'history',
        core: false,
        minutes: 30,
        frequency: 'two-to-three',
        involvement: 'some',
        interest: 3,
      },
    ],
    schoolHours: ([1, 2, 3, 4, 5] as const).map((weekday) => ({
      weekday,
      startTime: '09:00',
      endTime: age < 8 ? '12:00' : '14:00',
    })),
    lunch: {
      startTime: '12:00',
      minutes: 30,
      windowStart: '11:00',
      windowEnd: '14:00',
      together: true,
    },
    bestTimes: ['mid-morning'],
    maxDailyMinutes: age * 20,
    maxRunMinutes: 45,
    sources: [{ id: 'short-lessons', url: 'https://example.org/short-lessons' }],
  };
}

export const anAgeSuggestion = (age: number): AgeSuggestion => withNames(theSuggestions(age));

const SCALES: Scale[] = [
  'flexibility',
  'rotation',
  'time-management',
  'long-term-planning',
  'prioritisation',
];

export const aDefinition: Definition = {
  statements: SCALES.flatMap((scale, group) =>
    [1, 2, 3, 4, 5].map((place) => ({
      id: `q${group * 5 + place}` as StatementId,
      scale,
      reversed: place % 2 === 0,
    })),
  ),
  philosophies: ['traditional', 'charlotte-mason', 'montessori', 'classical', 'unschooling'],
  activities: [
    'reading-aloud',
    'hands-on',
    'outdoors',
    'games-and-puzzles',
    'art-and-music',
    'discussion',
    'screens-and-videos',
  ],
  planningApproaches: ['time-blocked', 'loop', 'block', 'interest-led', 'grouped'],
  flexibilityLevels: [1, 2, 3, 4, 5],
  periods: [
    { id: 'early-morning', startTime: '06:00', endTime: '09:00' },
    { id: 'mid-morning', startTime: '09:00', endTime: '12:00' },
    { id: 'early-afternoon', startTime: '12:00', endTime: '15:00' },
    { id: 'late-afternoon', startTime: '15:00', endTime: '18:00' },
    { id: 'evening', startTime: '18:00', endTime: '21:00' },
  ],
  subjectCatalogue: [
    { kind: 'mathematics', subjects: ['mathematics', 'geometry'] },
    { kind: 'reading', subjects: ['reading', 'phonics'] },
    { kind: 'history', subjects: ['history'] },
    { kind: 'music', subjects: ['music', 'piano'] },
    { kind: 'other', subjects: [] },
  ],
};
