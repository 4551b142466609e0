import * as z from 'zod/mini';
import {
  FREQUENCIES,
  INVOLVEMENTS,
  OWNER_KINDS,
  PARTS,
  PERIODS,
  RECURRENCES,
  SLOTS,
} from './answers';

/**
 * The shape of a draft. It says what may be stored and read back, not what makes an answer good: a half-typed name
 * is a draft too. What an answer must be is in answer-rules.
 */
const hours = z.object({ weekday: z.number(), startTime: z.string(), endTime: z.string() });

const household = z.object({
  name: z.string(),
  timeZone: z.string(),
  parents: z.array(
    z.object({ id: z.string(), name: z.string(), self: z.boolean(), freeHours: z.array(hours) }),
  ),
});

const child = z.object({
  id: z.string(),
  name: z.string(),
  birthDate: z.optional(z.string()),
  age: z.optional(z.number()),
  gradeLevel: z.optional(z.string()),
});

const commitment = z.object({
  id: z.string(),
  title: z.string(),
  ownerKind: z.enum(OWNER_KINDS),
  parentId: z.optional(z.string()),
  childId: z.optional(z.string()),
  recurrence: z.enum(RECURRENCES),
  weekdays: z.optional(z.array(z.number())),
  startDate: z.optional(z.string()),
  endDate: z.optional(z.string()),
  startTime: z.string(),
  endTime: z.string(),
  companions: z.optional(
    z.object({ parentIds: z.array(z.string()), childIds: z.array(z.string()) }),
  ),
  adultsStay: z.optional(z.boolean()),
  travelBeforeMinutes: z.optional(z.number()),
  travelAfterMinutes: z.optional(z.number()),
});

const subject = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.string(),
  core: z.boolean(),
  minutes: z.number(),
  frequency: z.enum(FREQUENCIES),
  weekdays: z.optional(z.array(z.number())),
  involvement: z.enum(INVOLVEMENTS),
  fixedTime: z.optional(z.nullable(z.string())),
  teaching: z.optional(
    z.object({ rule: z.enum(['any', 'rather', 'only']), parentIds: z.array(z.string()) }),
  ),
  learners: z.array(z.object({ childId: z.string(), interest: z.number() })),
});

const meal = z.object({
  id: z.string(),
  title: z.string(),
  startTime: z.string(),
  minutes: z.number(),
  windowStart: z.string(),
  windowEnd: z.string(),
  together: z.boolean(),
});

const levels = z.record(z.string(), z.number());

const answersSchema = z.object({
  parent: z.optional(household),
  children: z.optional(z.array(child)),
  commitments: z.optional(z.array(commitment)),
  subjects: z.optional(z.array(subject)),
  flexibility: z.optional(z.number()),
  bestTimes: z.optional(
    z.record(
      z.string(),
      z.object({ periods: z.array(z.enum(PERIODS)), schoolHours: z.array(hours) }),
    ),
  ),
  meals: z.optional(z.array(meal)),
  teaching: z.optional(
    z.object({
      statements: levels,
      philosophies: levels,
      activities: levels,
      planningApproach: z.optional(z.string()),
    }),
  ),
});

const part = z.enum(PARTS);
const slot = z.enum(SLOTS);

/** What is kept in this browser between visits. */
export const localDraftSchema = z.object({
  answers: answersSchema,
  partsDone: z.array(part),
  ownLists: z.array(z.string()),
  step: z.nullable(z.string()),
  editedAt: z.partialRecord(slot, z.string()),
  base: z.object({ version: z.number(), answers: answersSchema, partsDone: z.array(part) }),
  setAside: z.array(
    z.object({ part: slot, answer: z.unknown(), kept: z.enum(['here', 'elsewhere']) }),
  ),
});
