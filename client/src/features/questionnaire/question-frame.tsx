import { type FormEvent, type ReactNode } from 'react';
import { ArrowLeft } from 'lucide-react';
import { Link } from 'react-router';
import { paths } from '@/lib/paths';
import { questionnaireStrings as strings } from '@/messages/questionnaire';
import { Button } from '@/ui/button';
import { Callout } from '@/ui/callout';
import { Progress } from '@/ui/progress';
import { floor } from '@/ui/floor';
import type { SaveState } from './autosave';
import { Notices } from './notices';
import { progressAt } from './progress';
import { SaveMark } from './save-mark';
import { REVIEW, type Step } from './steps';
import { PARTS } from './answers';
import type { Draft } from './use-draft';
import type { Flow } from './use-flow';
import { useWhereToLook } from './use-where-to-look';
import styles from './frame.module.css';

export interface QuestionFrameProps {
  flow: Flow;
  draft: Draft;
  save: SaveState;
  steps: Step[];
  stepId: string;
  /** What is wrong on this screen, in sentences. */
  problems: string[];
  children: ReactNode;
}

/** What stays the same around every question: how far along, what was saved, and the three ways on. */
export function QuestionFrame(props: QuestionFrameProps) {
  const { flow, draft, save, steps, stepId, problems, children } = props;
  const progress = progressAt(steps, stepId);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (stepId === REVIEW) void flow.finish();
    else flow.next();
  };

  const scroll = useWhereToLook({
    stepId,
    tries: flow.tries,
    // Both stand above the question and say that something there is not as the parent left it.
    mustBeSeen: flow.failure !== null || draft.state.setAside.length > 0,
  });

  return (
    <form className={styles.frame} onSubmit={submit} noValidate>
      <header className={styles.header}>
        <div className={styles.bar}>
          <div className={styles.line}>
            <span>
              <strong>
                {strings.progress.part({ part: progress.part, parts: progress.parts })}
              </strong>
              {progress.screen &&
                ` · ${strings.progress.screen({ screen: progress.screen.number, screens: progress.screen.count })}`}
              {' · '}
              {stepId === REVIEW
                ? strings.progress.review
                : strings.progress.minutes({ minutes: progress.minutesLeft })}
            </span>
            <span className={styles.end}>
              <SaveMark status={save.status} />
              {draft.state.completedAt && (
                <Link to={paths.settingsSection('answers')}>{strings.actions.close}</Link>
              )}
            </span>
          </div>
          <Progress
            label={strings.progress.label}
            value={progress.fraction}
            max={1}
            valueText={`${strings.progress.part({ part: progress.part, parts: progress.parts })}, ${strings.progress.minutes({ minutes: progress.minutesLeft })}`}
            hideText
          />
        </div>
      </header>
      <div ref={scroll} className={styles.scroll}>
        <main className={styles.main}>
          <Notices draft={draft} save={save} />
          {flow.failure && (
            <Callout tone="stop" live="alert" title={strings.finishFailed}>
              {flow.failure}
            </Callout>
          )}
          {problems.length > 0 && (
            // Each field announces its own; here they are once more for the eye.
            <Callout tone="care" title={strings.problems({ count: problems.length })}>
              {[...new Set(problems)].map((sentence) => (
                <p key={sentence}>{sentence}</p>
              ))}
            </Callout>
          )}
          {children}
        </main>
      </div>
      <Ways {...props} />
    </form>
  );
}

function Ways({ flow, draft, stepId }: QuestionFrameProps) {
  const { partsDone, completedAt } = draft.state;
  const allDone = partsDone.length === PARTS.length;
  return (
    <footer className={styles.footer} {...floor}>
      <div className={styles.ways}>
        {flow.back && (
          <Button size="l" icon={<ArrowLeft />} onClick={flow.back} className={styles.back}>
            {strings.actions.back}
          </Button>
        )}
        {stepId !== REVIEW && (
          <Button variant="quiet" className={styles.rest} onClick={flow.restSuggested}>
            {allDone ? strings.actions.toReview : strings.actions.restSuggested}
          </Button>
        )}
        {/* Different keys: one DOM button must not change what it does in the middle of a press. */}
        {stepId === REVIEW ? (
          <Button
            key="finish"
            type="submit"
            variant="primary"
            size="l"
            className={styles.next}
            busy={flow.finishing}
          >
            {flow.finishing
              ? strings.actions.finishing
              : completedAt
                ? strings.actions.finishAgain
                : strings.actions.finish}
          </Button>
        ) : (
          <Button key="next" type="submit" variant="primary" size="l" className={styles.next}>
            {strings.actions.next}
          </Button>
        )}
      </div>
    </footer>
  );
}
