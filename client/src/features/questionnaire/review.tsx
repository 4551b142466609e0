import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { holidays } from '@/api/queries/family';
import { dateText } from '@/lib/date-text';
import { paths } from '@/lib/paths';
import { weekdayName } from '@/lib/weekdays';
import { gradeText } from '@/messages/grade-text';
import { mealStrings } from '@/messages/meals';
import { mealDetails } from '@/shared/meal-text';
import { periodLabels } from '@/messages/periods';
import { questionnaireStrings as strings } from '@/messages/questionnaire';
import {
  flexibilityTexts,
  philosophyLabels,
  planningApproachTexts,
  sourceLabels,
} from '@/messages/questionnaire-definition';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Facts } from '@/ui/facts';
import { ageOf } from './child-age';
import { isIn } from './people-in-commitments';
import { commitmentSummary } from './commitment-summary';
import { useQuestionnaire } from './questionnaire-context';
import type { ChildAnswer, CommitmentAnswer, Hours } from './answers';
import { SuggestionsState } from './screens/subjects-screen';
import { StepHeading } from './step-heading';
import type { Step } from './steps';
import { adultName, childName } from './people-names';
import { gradeOf } from './suggested-answers';
import { isSuggested, subjectsOf } from './subject-list';
import { SuggestedMark } from './suggested-mark';
import { alikeDays } from './weekly-hours';
import { WhatCannotFit } from './what-cannot-fit';
import styles from './review.module.css';

const say = strings.review;

/** Everything on one page, each line with a way back to its question. */
export function Review({ steps }: { steps: Step[] }) {
  const { answers } = useQuestionnaire();
  return (
    <>
      <StepHeading title={say.title} lead={say.lead} />
      <SuggestionsState />
      <WhatCannotFit />
      <AboutYou />
      {answers.children.map((child, index) => (
        <AboutChild key={child.id} child={child} index={index} />
      ))}
      <AboutTeaching steps={steps} />
      <Sources />
    </>
  );
}

function AboutYou() {
  const { answers, given } = useQuestionnaire();
  const { parent } = answers;
  return (
    <Card title={parent.name || strings.parts.parent}>
      <dl className={styles.lines}>
        <Line label={strings.you.timeZone} to="you" suggested={!given.parent}>
          {parent.timeZone.replaceAll('_', ' ')}
        </Line>
        {parent.parents.map((adult, index) => (
          <Line
            key={adult.id}
            label={strings.adults.yourHours({ name: adultName(adult.name, index) })}
            to="adults"
            suggested={!given.parent}
          >
            <HoursText hours={adult.freeHours} />
          </Line>
        ))}
        <Line
          label={mealStrings.title}
          to="meals"
          suggested={!given.meals && answers.meals.length > 0}
        >
          {answers.meals.length === 0 && mealStrings.asked.none}
          {answers.meals.map((meal) => (
            <span key={meal.id} className={styles.part}>
              {meal.title || mealStrings.untitled}: {mealDetails(meal).join(' · ')}
            </span>
          ))}
        </Line>
        <Line label={strings.parts.commitments} to="commitments">
          <CommitmentLines
            commitments={answers.commitments.filter((each) => each.ownerKind !== 'child')}
          />
        </Line>
        <DaysOff />
      </dl>
    </Card>
  );
}

/** They are days off already, and no answers: Settings lists the same. */
function DaysOff() {
  const { today } = useQuestionnaire();
  const { data } = useQuery(holidays.all());
  if (!data) return null;
  const ahead = data.filter(({ endDate }) => endDate >= today);
  return (
    <Line label={say.daysOff} to="commitments">
      {say.daysOffAhead({ count: ahead.length })}
    </Line>
  );
}

function AboutChild({ child, index }: { child: ChildAnswer; index: number }) {
  const { answers, given, suggestionOf, definition, today } = useQuestionnaire();
  const suggestion = suggestionOf(child);
  const subjects = subjectsOf(answers.subjects, child.id);
  const times = answers.bestTimes[child.id];
  const age = ageOf(child, today);
  const bestTimes = definition.periods
    .filter(({ id }) => times?.periods.includes(id))
    .map(({ id }) => periodLabels[id]);
  const untouched =
    subjects.length > 0 && subjects.every((each) => isSuggested(each, child.id, suggestion));
  return (
    <Card title={childName(child.name, index)}>
      <dl className={styles.lines}>
        <Line label={strings.children.age} to="children">
          <Facts
            of={[age !== undefined && say.years({ age }), gradeText(gradeOf(child, suggestion))]}
          />
        </Line>
        <Line label={strings.parts.commitments} to={`commitments-${index + 1}`}>
          <CommitmentLines
            commitments={answers.commitments.filter((each) => isIn(each, child.id))}
            childId={child.id}
          />
        </Line>
        <Line label={strings.parts.subjects} to={`subjects-${index + 1}`} suggested={untouched}>
          {subjects.length
            ? dateText().list(subjects.map((subject) => subject.name))
            : strings.subjects.empty}
        </Line>
        <Line
          label={say.best}
          to={`best-times-${index + 1}`}
          suggested={!!times && !given.bestTimes?.[child.id]}
        >
          {bestTimes.length ? dateText().list(bestTimes) : say.nothingChosen}
        </Line>
        <Line
          label={say.hours}
          to={`best-times-${index + 1}`}
          suggested={!!times && !given.bestTimes?.[child.id]}
        >
          <HoursText hours={times?.schoolHours ?? []} />
        </Line>
      </dl>
    </Card>
  );
}

function AboutTeaching({ steps }: { steps: Step[] }) {
  const { answers, given, definition } = useQuestionnaire();
  const { teaching } = answers;
  const answered = Object.keys(teaching.statements).length;
  const level = definition.flexibilityLevels.find((each) => each === answers.flexibility);
  const approach = definition.planningApproaches.find((each) => each === teaching.planningApproach);
  const firstStatements = steps.find((step) => step.screen === 'statements')?.id ?? 'teaching-1';
  return (
    <Card title={strings.parts.teaching}>
      <dl className={styles.lines}>
        <Line
          label={strings.parts.flexibility}
          to="flexibility"
          suggested={given.flexibility === undefined}
        >
          {level && flexibilityTexts[level].label}
        </Line>
        <Line
          label={say.approach}
          to="approach"
          suggested={given.teaching?.planningApproach === undefined}
        >
          {approach && planningApproachTexts[approach].label}
        </Line>
        <Line label={say.teaching} to={firstStatements}>
          {answered
            ? say.statements({ count: answered, of: definition.statements.length })
            : say.statementsNone}
        </Line>
        <Line label={say.philosophies} to="philosophies">
          {best(teaching.philosophies, definition.philosophies, philosophyLabels)}
        </Line>
      </dl>
    </Card>
  );
}

/** What was rated above the middle, best first. */
function best<Id extends string>(
  levels: Record<string, number>,
  choices: Id[],
  labels: Readonly<Record<Id, string>>,
): string {
  const liked = choices
    .filter((id) => (levels[id] ?? 0) > 3)
    .sort((a, b) => (levels[b] ?? 0) - (levels[a] ?? 0));
  return liked.length ? dateText().list(liked.map((id) => labels[id])) : say.nothingChosen;
}

interface LineProps {
  label: string;
  /** The screen where it is asked. */
  to: string;
  suggested?: boolean;
  children: ReactNode;
}

function Line({ label, to, suggested, children }: LineProps) {
  return (
    <div className={styles.line}>
      <dt className={styles.label}>{label}</dt>
      <dd className={styles.value}>
        {children} {suggested && <SuggestedMark />}
      </dd>
      <dd className={styles.edit}>
        <Button asChild variant="quiet" size="s">
          <Link to={`${paths.welcome}/${to}`}>
            {say.editShort}
            <span className="visually-hidden">{label}</span>
          </Link>
        </Button>
      </dd>
    </div>
  );
}

function CommitmentLines({
  commitments,
  childId,
}: {
  commitments: CommitmentAnswer[];
  childId?: string;
}) {
  const { answers } = useQuestionnaire();
  if (commitments.length === 0) return say.noCommitments;
  return commitments.map((commitment) => (
    <span key={commitment.id} className={styles.part}>
      {commitment.title || strings.commitments.untitled}:{' '}
      {commitmentSummary(commitment, answers, childId)}
    </span>
  ));
}

function HoursText({ hours }: { hours: Hours[] }) {
  const groups = alikeDays(hours);
  if (groups.length === 0) return strings.hours.none;
  return groups.map(({ weekdays, stretches }) => (
    <span key={weekdays[0]} className={styles.part}>
      {dayRange(weekdays)}{' '}
      {stretches.map(({ startTime, endTime }) => timesText(startTime, endTime)).join(', ')}
    </span>
  ));
}

/** A time that is still being typed is shown as it stands. */
function timesText(startTime: string, endTime: string): string {
  const whole = [startTime, endTime].every((time) => /^\d{2}:\d{2}$/.test(time));
  return whole ? dateText().timeRange(startTime, endTime) : `${startTime}–${endTime}`;
}

/** "Mon–Fri" for neighbours, "Mon, Wed" otherwise. */
function dayRange(weekdays: number[]): string {
  const [first, last] = [weekdays[0] ?? 1, weekdays.at(-1) ?? 1];
  const inARow = weekdays.length > 2 && last - first === weekdays.length - 1;
  return inARow
    ? `${weekdayName(first, 'short')}–${weekdayName(last, 'short')}`
    : weekdays.map((day) => weekdayName(day, 'short')).join(', ');
}

function Sources() {
  const { answers, suggestionOf } = useQuestionnaire();
  const sources = new Map(
    answers.children.flatMap((child) =>
      (suggestionOf(child)?.sources ?? []).map((source) => [source.id, source] as const),
    ),
  );
  if (sources.size === 0) return null;
  return (
    <details className={styles.sources}>
      <summary>{say.sources}</summary>
      <ul>
        {[...sources.values()].map(({ id, url }) => (
          <li key={id}>
            <a href={url} target="_blank" rel="noreferrer">
              {sourceLabels[id]}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
