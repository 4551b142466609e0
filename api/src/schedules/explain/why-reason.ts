import type {
  LearnedGround,
  LessonExplanation,
  LessonReason,
} from '../../domain/planning/index.js';
import type { FamilyNames } from '../../persistence/index.js';
import type { WhyReasonDto } from './dto/why-reason.dto.js';

export interface WhyContext {
  readonly names: FamilyNames;
  /** The subject's name, as the family calls it. */
  readonly subject: string;
  readonly explanation: LessonExplanation;
}

/** From this share on, a child's own record is what the prediction mostly rests on. */
const OWN_FROM = 0.3;

/** A reason by name; null for one that a parent could do nothing with. Only terms of the score are reasons. */
export function whyReason(reason: LessonReason, context: WhyContext): WhyReasonDto | null {
  const { code, childId, rests } = reason;
  const points = Math.round(reason.points);
  const childName = context.names.get(childId ?? '') ?? null;
  switch (code) {
    case 'learned':
      return {
        // What other children taught is not to be taken for what this family's own weeks did.
        code: isOwn(rests) ? 'learned' : 'learned-elsewhere',
        params: { childName, subjectName: context.subject, observed: rests?.observed ?? null },
        points,
      };
    case 'best-times':
    case 'age-curve':
    case 'tired':
    case 'after-lunch':
    case 'too-early':
    case 'interest':
      return { code, params: { childName }, points };
    case 'consistency':
      return { code, params: { dates: context.explanation.sameTimeOn }, points };
    case 'teacher':
    case 'parentChanged':
    case 'parent-free':
      return { code, params: { parentName: adultOf(context) }, points };
    case 'core':
    case 'core-early':
    case 'together-early':
    case 'short-early':
    case 'turn':
    case 'day-start':
    case 'break-between':
    case 'parentLoad':
    case 'spreadAdjacent':
    case 'span':
    case 'balance':
    case 'same-day':
    case 'fixed-time':
      return { code, params: {}, points };
    default:
      return null;
  }
}

function adultOf({ names, explanation }: WhyContext): string | null {
  return names.get(explanation.adultId ?? '') ?? null;
}

/** True where the family's own weeks are what it rests on, and not only what suits other children. */
function isOwn(rests: LearnedGround | undefined): boolean {
  return rests !== undefined && (rests.observed !== null || rests.ownShare >= OWN_FROM);
}
