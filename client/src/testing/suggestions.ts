import type { GradeLevel, SuggestionsDto } from '@/api/generated/types.gen';

/** What the server suggests at an age: the shapes of the contract, small enough to read. */
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
