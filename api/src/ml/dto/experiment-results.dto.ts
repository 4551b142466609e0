import { ArrayField, EnumField, IntField, NumberField, ObjectField, StringField } from '../../http/index.js'; // prettier-ignore
import type {
  ArmResult,
  ArmSummary,
  Comparison,
  ExperimentResults,
  Interval,
  OffPolicyEstimate,
  WelchResult,
} from '../../domain/evaluation/index.js';

const DECISIONS = ['continue', 'stop-better', 'stop-harm', 'stop-undecided'] as const;
type Decision = (typeof DECISIONS)[number];

const decision = {
  values: DECISIONS,
  name: 'StopDecision',
  description: 'What the stop rule says',
} as const;

export class IntervalDto {
  @NumberField({ description: 'The estimate', example: 0.06 })
  estimate: number;

  @NumberField({ description: 'Lower end of the 95% interval', example: 0.01 })
  low: number;

  @NumberField({ description: 'Upper end of the 95% interval', example: 0.11 })
  high: number;
}

export class ArmSummaryDto {
  @IntField({ description: 'Families of whose weeks something is known', example: 140 })
  families: number;

  @NumberField({ description: 'Mean over the families, 0 to 1', nullable: true, example: 0.71 })
  mean: number | null;

  @NumberField({ description: 'Standard deviation', nullable: true, example: 0.12 })
  deviation: number | null;
}

export class OffPolicyDto {
  @ObjectField(() => IntervalDto, { description: 'Inverse propensity score: unbiased, and noisy' })
  ips: IntervalDto;

  @ObjectField(() => IntervalDto, { description: 'Self-normalised: a little biased, less noisy' })
  selfNormalised: IntervalDto;

  @ObjectField(() => IntervalDto, {
    description:
      'Doubly robust, with a forecast of each week fitted on other families: right if the chances or the forecast are. Null for too few families', // prettier-ignore
    nullable: true,
  })
  doublyRobust: IntervalDto | null;

  @IntField({ description: 'Weeks it rests on', example: 900 })
  choices: number;

  @NumberField({
    description:
      'Effective sample size: how many weeks that were planned this way by choice would tell as much',
    example: 430.5,
  })
  effectiveChoices: number;
}

export class ArmResultDto {
  @StringField({ description: 'The arm', example: 'models' })
  arm: string;

  @IntField({ description: 'Families that were exposed', example: 152 })
  families: number;

  @IntField({ description: 'Their weeks', example: 600 })
  weeks: number;

  @ObjectField(() => ArmSummaryDto, { description: 'Part of the planned lessons that was done' })
  completion: ArmSummaryDto;

  @ObjectField(() => ArmSummaryDto, { description: 'The weeks’ ratings' })
  rating: ArmSummaryDto;

  @ObjectField(() => OffPolicyDto, {
    description:
      'What every family would have in this arm, from all exposures and their chances; null while nothing says so',
    nullable: true,
  })
  offPolicy: OffPolicyDto | null;
}

export class WelchDto {
  @ObjectField(() => IntervalDto, {
    description: 'The arm’s mean less the first arm’s; null while there is too little',
    nullable: true,
  })
  difference: IntervalDto | null;

  @NumberField({ description: 'Welch’s t-test, two-sided', nullable: true, example: 0.03 })
  pValue: number | null;

  @NumberField({ description: 'Its degrees of freedom', nullable: true, example: 271.4 })
  degreesOfFreedom: number | null;
}

export class ProgressDto {
  @EnumField(decision)
  decision: Decision;

  @ObjectField(() => IntervalDto, {
    description: 'The difference with an interval that holds at every look; null while there is too little', // prettier-ignore
    nullable: true,
  })
  interval: IntervalDto | null;

  @IntField({ description: 'Families in the smaller arm', example: 140 })
  smallestArm: number;

  @IntField({ description: 'Families before an arm may be called better', example: 30 })
  minFamilies: number;
}

export class ComparisonDto {
  @StringField({ description: 'The arm, held against the first', example: 'models' })
  arm: string;

  @ObjectField(() => WelchDto, { description: 'By what was done' })
  completion: WelchDto;

  @ObjectField(() => WelchDto, { description: 'By the weeks’ ratings' })
  rating: WelchDto;

  @ObjectField(() => ProgressDto, { description: 'By the outcome that decides' })
  progress: ProgressDto;
}

export class ExperimentResultsDto {
  @EnumField(decision)
  decision: Decision;

  @ArrayField(() => ArmResultDto, { description: 'Each arm, in its order' })
  arms: ArmResultDto[];

  @ArrayField(() => ComparisonDto, { description: 'Each arm but the first, held against it' })
  comparisons: ComparisonDto[];
}

export function toExperimentResultsDto(results: ExperimentResults): ExperimentResultsDto {
  return {
    decision: results.decision,
    arms: results.arms.map(toArmDto),
    comparisons: results.comparisons.map(toComparisonDto),
  };
}

function toArmDto({
  arm,
  families,
  weeks,
  completion,
  rating,
  offPolicy,
}: ArmResult): ArmResultDto {
  return {
    arm,
    families,
    weeks,
    completion: toSummaryDto(completion),
    rating: toSummaryDto(rating),
    offPolicy: offPolicy && toOffPolicyDto(offPolicy),
  };
}

function toComparisonDto({ arm, completion, rating, progress }: Comparison): ComparisonDto {
  const { interval } = progress;
  return {
    arm,
    completion: toWelchDto(completion),
    rating: toWelchDto(rating),
    progress: { ...progress, interval: interval && toIntervalDto(interval) },
  };
}

/** What is not a number has become null in a result that was kept. */
function toSummaryDto({ families, mean, deviation }: ArmSummary): ArmSummaryDto {
  const known = (value: number): number | null => (Number.isFinite(value) ? value : null);
  return { families, mean: known(mean), deviation: known(deviation) };
}

function toWelchDto({ difference, pValue, degreesOfFreedom }: WelchResult): WelchDto {
  return { difference: difference && toIntervalDto(difference), pValue, degreesOfFreedom };
}

function toOffPolicyDto(found: OffPolicyEstimate): OffPolicyDto {
  const { ips, selfNormalised, doublyRobust, choices, effectiveChoices } = found;
  return {
    ips: toIntervalDto(ips),
    selfNormalised: toIntervalDto(selfNormalised),
    doublyRobust: doublyRobust && toIntervalDto(doublyRobust),
    choices,
    effectiveChoices,
  };
}

function toIntervalDto({ estimate, low, high }: Interval): IntervalDto {
  return { estimate, low, high };
}
