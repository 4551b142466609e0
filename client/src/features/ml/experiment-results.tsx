import { useQuery } from '@tanstack/react-query';
import type {
  ArmResult,
  Comparison,
  Experiment,
  ExperimentOutcome,
  ExperimentResults as Results,
  Interval,
  StopDecision,
} from '@/api/ml-model';
import { mlStrings } from '@/messages/ml';
import { Callout } from '@/ui/callout';
import { DataTable } from './charts/chart';
import { type IntervalRow, IntervalsChart } from './charts/intervals-chart';
import { QueryState } from './query-state';
import { count, short } from './number-text';
import { experimentResultsQuery } from './queries';
import styles from './ml.module.css';

const strings = mlStrings.experiments;

const tones: Record<StopDecision, 'info' | 'good' | 'stop' | 'care'> = {
  continue: 'info',
  'stop-better': 'good',
  'stop-harm': 'stop',
  'stop-undecided': 'care',
};

function Arms({ arms }: { arms: readonly ArmResult[] }) {
  return (
    <div>
      <h3>{strings.armsTitle}</h3>
      <DataTable
        label={strings.armsTitle}
        head={[
          strings.armColumn,
          strings.familiesColumn,
          strings.weeksColumn,
          mlStrings.outcomes.completion,
          mlStrings.outcomes.rating,
        ]}
        rows={arms.map((arm) => [
          arm.arm,
          count(arm.families),
          count(arm.weeks),
          short(arm.completion.mean),
          short(arm.rating.mean),
        ])}
      />
    </div>
  );
}

/** What every family would have in an arm: three estimates that err in different ways. */
function Everybody({ arms }: { arms: readonly ArmResult[] }) {
  const estimateText = (interval: Interval | null | undefined): string =>
    interval
      ? `${short(interval.estimate)} (${short(interval.low)} … ${short(interval.high)})`
      : '–';
  return (
    <div>
      <h3>{strings.everybodyTitle}</h3>
      <DataTable
        label={strings.everybodyTitle}
        head={[strings.armColumn, strings.ips, strings.selfNormalised, strings.doublyRobust]}
        rows={arms.map(({ arm, offPolicy }) => [
          arm,
          estimateText(offPolicy?.ips),
          estimateText(offPolicy?.selfNormalised),
          estimateText(offPolicy?.doublyRobust),
        ])}
      />
      <p className={styles.soft}>{strings.everybodyHint}</p>
    </div>
  );
}

/**
 * The differences between the arms: the first outcome with an interval that is valid at every look, and both outcomes
 * by Welch's test.
 */
function rowsOf(comparison: Comparison, deciding: ExperimentOutcome): IntervalRow[] {
  const welch = (['completion', 'rating'] as const).map((outcome) => ({
    name: strings.byWelch({ outcome: mlStrings.outcomes[outcome] }),
    interval: comparison[outcome].difference,
    pValue: comparison[outcome].pValue,
  }));
  const anyLook = {
    name: strings.anyLook({ outcome: mlStrings.outcomes[deciding] }),
    interval: comparison.progress.interval,
  };
  return [anyLook, ...welch];
}

function Found({ results, experiment }: { results: Results; experiment: Experiment }) {
  const { decision, arms, comparisons } = results;
  if (arms.every(({ weeks }) => weeks === 0)) return <Callout>{strings.nothingYet}</Callout>;
  const [control] = arms;
  const words = (experiment.status === 'stopped' ? mlStrings.endedAs : mlStrings.decisions)[
    decision
  ];
  return (
    <>
      <Callout tone={tones[decision]} title={words.title}>
        <p>{words.text}</p>
        {comparisons
          .filter(({ progress: { smallestArm, minFamilies } }) => smallestArm < minFamilies)
          .map(({ arm, progress: { smallestArm, minFamilies } }) => (
            <p key={arm}>{strings.progress({ smallest: smallestArm, least: minFamilies })}</p>
          ))}
      </Callout>
      {comparisons.map((comparison) => (
        <IntervalsChart
          key={comparison.arm}
          title={strings.differenceTitle({ arm: comparison.arm, control: control?.arm ?? '' })}
          rows={rowsOf(comparison, experiment.outcome)}
        />
      ))}
      <Arms arms={arms} />
      <Everybody arms={arms} />
    </>
  );
}

/** The state of an experiment: the decision of the stop rule, the differences, and each arm. */
export function ExperimentResults({ experiment }: { experiment: Experiment }) {
  const results = useQuery(experimentResultsQuery(experiment.id));
  return (
    <QueryState query={results} failed={strings.resultsFailed}>
      {(data) => <Found results={data} experiment={experiment} />}
    </QueryState>
  );
}
