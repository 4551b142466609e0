import type { Scale, StatementId } from '@/api/generated/types.gen';
import { theSuggestions } from '@/testing/suggestions';
import type { AgeSuggestion, Definition } from './answers';
import { withNames } from './suggestion-names';

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
