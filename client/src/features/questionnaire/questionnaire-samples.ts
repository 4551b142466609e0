import type { AgeSuggestion, Definition } from './answers';

/** Answers of the server for the tests: the shapes of the contract, small enough to read. */
export function anAgeSuggestion(age: number): AgeSuggestion {
  return {
    gradeLevel: age < 5 ? 'Preschool' : age === 5 ? 'Kindergarten' : `Grade ${age - 5}`,
    subjects: [
      {
        name: 'Mathematics',
        kind: 'mathematics',
        core: true,
        minutes: age < 8 ? 15 : 30,
        frequency: 'daily',
        involvement: age < 10 ? 'full' : 'some',
        interest: 3,
      },
      {
        name: 'Reading',
        kind: 'reading',
        core: true,
        minutes: age < 8 ? 15 : 30,
        frequency: 'daily',
        involvement: 'some',
        interest: 3,
      },
      {
        name: 'History',
        kind: 'history',
        core: false,
        minutes: 30,
        frequency: 'two-to-three',
        involvement: 'some',
        interest: 3,
      },
    ],
    schoolHours: [1, 2, 3, 4, 5].map((weekday) => ({
      weekday,
      startTime: '09:00',
      endTime: age < 8 ? '12:00' : '14:00',
    })),
    bestTimes: ['mid-morning'],
    maxDailyMinutes: age * 20,
    maxRunMinutes: 45,
    sources: [{ label: 'A guide to lesson length' }],
  };
}

const SCALES = ['flexibility', 'rotation', 'time-management', 'planning', 'prioritisation'];

export const aDefinition: Definition = {
  statements: Array.from({ length: 25 }, (_, index) => ({
    id: `q${index + 1}`,
    scale: SCALES[Math.floor(index / 5)] ?? '',
    text: `Statement number ${index + 1} about our days`,
    reversed: index % 2 === 1,
  })),
  philosophies: [
    { id: 'traditional', label: 'Traditional' },
    { id: 'charlotte-mason', label: 'Charlotte Mason' },
    { id: 'montessori', label: 'Montessori' },
    { id: 'classical', label: 'Classical' },
    { id: 'unschooling', label: 'Unschooling' },
  ],
  activities: [
    { id: 'reading-aloud', label: 'Reading aloud' },
    { id: 'hands-on', label: 'Hands-on projects' },
    { id: 'outdoors', label: 'Outdoors' },
    { id: 'games-and-puzzles', label: 'Games and puzzles' },
    { id: 'art-and-music', label: 'Art and music' },
    { id: 'discussion', label: 'Talking it over' },
    { id: 'screens-and-videos', label: 'Screens and videos' },
  ],
  planningApproaches: [
    { id: 'time-blocked', label: 'Time-blocked', description: 'Each lesson has its time.' },
    { id: 'loop', label: 'Loop', description: 'The next subject in turn.' },
    { id: 'block', label: 'Block', description: 'One subject for a long stretch.' },
    { id: 'interest-led', label: 'Interest-led', description: 'What draws them comes first.' },
    { id: 'grouped', label: 'Grouped', description: 'Everybody together first.' },
  ],
  flexibilityLevels: [
    { level: 1, label: 'A rough guide', description: 'An idea for the day.' },
    { level: 2, label: 'Loose', description: 'Mostly the same.' },
    { level: 3, label: 'In between', description: 'Some fixed points.' },
    { level: 4, label: 'Steady', description: 'Nearly the same.' },
    { level: 5, label: 'The same every day', description: 'Exactly the same.' },
  ],
  periods: [
    { id: 'early-morning', label: 'Early morning', startTime: '06:00', endTime: '09:00' },
    { id: 'mid-morning', label: 'Mid-morning', startTime: '09:00', endTime: '12:00' },
    { id: 'early-afternoon', label: 'Early afternoon', startTime: '12:00', endTime: '15:00' },
    { id: 'late-afternoon', label: 'Late afternoon', startTime: '15:00', endTime: '18:00' },
    { id: 'evening', label: 'Evening', startTime: '18:00', endTime: '21:00' },
  ],
  subjectCatalogue: [
    { kind: 'mathematics', label: 'Mathematics', names: ['Mathematics', 'Geometry'] },
    { kind: 'reading', label: 'Reading', names: ['Reading', 'Phonics'] },
    { kind: 'history', label: 'History', names: ['History'] },
    { kind: 'music', label: 'Music', names: ['Music', 'Piano'] },
    { kind: 'other', label: 'Other', names: [] },
  ],
};
