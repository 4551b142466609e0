import type { Child, Role, Session } from '@/api/model';

/** A signed-in, onboarded owner; the test names only what matters to it. */
export function aSession(
  given: { role?: Role; consented?: boolean; onboarded?: boolean; timeZone?: string } = {},
): Session {
  const { role = 'owner', consented = true, onboarded = true } = given;
  const { timeZone = 'Europe/Madrid' } = given;
  return {
    account: {
      id: 'account-1',
      name: 'Maria Rivers',
      email: 'maria@example.org',
      pictureUrl: null,
      staffRole: null,
    },
    family: {
      id: 'family-1',
      name: 'The Rivers family',
      timeZone,
      role,
      ownerName: 'Maria Rivers',
      onboarded,
      onboardedAt: onboarded ? '2026-11-01T09:00:00Z' : null,
    },
    families: [
      { id: 'family-1', name: 'The Rivers family', role, ownerName: 'Maria Rivers', onboarded },
    ],
    invitations: [],
    consent: { service: consented, currentTextVersion: '2026-11' },
    serverTime: new Date().toISOString(),
    csrfToken: 'token',
  };
}

/** A nine-year-old with school on five mornings. */
export function aChild(given: Partial<Child> = {}): Child {
  return {
    id: 'child-1',
    name: 'Noah',
    birthDate: '2017-03-04',
    age: 9,
    gradeLevel: 'Grade 4',
    bestTimes: ['mid-morning'],
    schoolHours: ([1, 2, 3, 4, 5] as const).map((weekday) => ({
      weekday,
      startTime: '09:00',
      endTime: '13:00',
    })),
    comingHours: [],
    version: 1,
    createdAt: '2026-11-01T09:00:00Z',
    ...given,
  };
}

/** One page of a list. */
export const page = <T>(items: T[]) => ({ items, nextCursor: null });
