import {
  ACTIVITIES,
  AGREEMENT,
  PHILOSOPHIES,
  PLANNING_APPROACHES,
  STATEMENT_IDS,
  type PlanningApproach,
} from '../../domain/questionnaire/index.js';
import { EnumField, RecordField, enumKind, integerKind } from '../../http/index.js';

const oneToFive = integerKind({ minimum: AGREEMENT.least, maximum: AGREEMENT.most });

export class TeachingAnswersDto {
  @RecordField(oneToFive, {
    description: 'Agreement with the statements q1 to q25: 1 strongly disagree, 5 strongly agree',
    keys: enumKind(STATEMENT_IDS),
    optional: true,
    example: { q1: 4, q2: 2 },
  })
  statements?: Record<string, number>;

  @RecordField(oneToFive, {
    description: 'How close each philosophy is to the family’s, 1 to 5',
    keys: enumKind(PHILOSOPHIES),
    optional: true,
    example: { classical: 4 },
  })
  philosophies?: Record<string, number>;

  @RecordField(oneToFive, {
    description:
      'How much each kind of activity is liked, 1 to 5; not asked any more, and kept as it was answered',
    keys: enumKind(ACTIVITIES),
    optional: true,
    example: { outdoors: 5 },
  })
  activities?: Record<string, number>;

  @EnumField({
    values: PLANNING_APPROACHES,
    name: 'PlanningApproach',
    description: 'How the family likes to plan',
    optional: true,
  })
  planningApproach?: PlanningApproach;
}
