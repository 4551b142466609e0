/** The resources of the API as JSON, by the contract. Dates `YYYY-MM-DD`, times `HH:MM`, weekday 1 = Monday ... 7. */
export const roles = ['owner', 'editor', 'viewer'] as const;
export type Role = (typeof roles)[number];

export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

export interface Session {
  account: {
    id: string;
    name: string;
    email: string;
    pictureUrl: string | null;
    staffRole: string | null;
  };
  family: {
    id: string;
    name: string;
    timeZone: string;
    role: Role;
    onboardedAt: string | null;
  } | null;
  families: { id: string; name: string; role: Role }[];
  consent: { service: boolean; currentTextVersion: string };
  csrfToken: string;
}

export interface Device {
  id: string;
  name: string;
  createdAt: string;
  lastUsedAt: string;
  current: boolean;
}

export type ConsentPurpose = 'service' | 'model-improvement' | 'language-model';

export interface ConsentText {
  purpose: ConsentPurpose;
  version: string;
  title: string;
  body: string[];
  required: boolean;
}

export interface ConsentDecision {
  purpose: ConsentPurpose;
  granted: boolean;
  textVersion: string;
  decidedAt: string;
  childId: string | null;
}

export interface Consents {
  texts: ConsentText[];
  decisions: ConsentDecision[];
}

export interface Family {
  id: string;
  name: string;
  timeZone: string;
  onboardedAt: string | null;
  version: number;
}

export interface Member {
  id: string;
  accountId: string;
  name: string;
  email: string;
  role: Role;
  joinedAt: string;
  version: number;
}

export interface Invitation {
  id: string;
  email: string;
  role: Role;
  createdAt: string;
  expiresAt: string;
}

export interface WeekdayHours {
  weekday: number;
  startTime: string;
  endTime: string;
}

export interface Parent {
  id: string;
  name: string;
  freeHours: WeekdayHours[];
  version: number;
}

export const periods = [
  'early-morning',
  'mid-morning',
  'early-afternoon',
  'late-afternoon',
  'evening',
] as const;
export type Period = (typeof periods)[number];

export interface Child {
  id: string;
  name: string;
  birthDate: string | null;
  age: number;
  gradeLevel: string;
  bestTimes: Period[];
  schoolHours: WeekdayHours[];
  version: number;
  createdAt: string;
}

export const recurrences = ['once', 'daily', 'weekly', 'monthly'] as const;
export type Recurrence = (typeof recurrences)[number];
export const ownerKinds = ['family', 'parent', 'child'] as const;
export type OwnerKind = (typeof ownerKinds)[number];

export interface Commitment {
  id: string;
  title: string;
  ownerKind: OwnerKind;
  parentId: string | null;
  childId: string | null;
  recurrence: Recurrence;
  weekdays: number[];
  startDate: string;
  endDate: string | null;
  startTime: string;
  endTime: string;
  version: number;
}

export interface Holiday {
  id: string;
  title: string;
  startDate: string;
  endDate: string;
  version: number;
}

export const frequencies = ['daily', 'two-to-three', 'weekly', 'occasional'] as const;
export type Frequency = (typeof frequencies)[number];
export const involvements = ['full', 'some', 'minimal', 'none'] as const;
export type Involvement = (typeof involvements)[number];
export const sessionMinutes = [15, 30, 45, 60, 90] as const;

export interface Subject {
  id: string;
  name: string;
  kind: string;
  core: boolean;
  minutes: number;
  frequency: Frequency;
  involvement: Involvement;
  fixedTime: string | null;
  learners: { childId: string; interest: number }[];
  version: number;
}
