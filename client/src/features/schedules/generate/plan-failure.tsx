import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { isProblem } from '@/api/problem';
import { problemText } from '@/api/problem-text';
import type { JobError } from '@/api/week-model';
import { paths } from '@/lib/paths';
import { failureNotices, generateStrings as strings } from '@/messages/generate';
import { Button } from '@/ui/button';
import { Callout } from '@/ui/callout';
import { jobErrorText } from './job-error-text';

export interface PlanFailureProps {
  /** The refusal of the request, or the failed job's error. */
  error: Error | JobError;
  /** What else can be pressed, e.g. going back to the form. */
  children?: ReactNode;
}

/** The settings in which a failure's cause is changed. */
const placeToChange: Record<keyof typeof failureNotices, 'people' | 'subjects' | 'time'> = {
  'schedule.no-children': 'people',
  'schedule.no-subjects': 'subjects',
  'schedule.no-free-hours': 'people',
  'schedule.contradictory-fixed-times': 'subjects',
  'schedule.no-school-days': 'time',
};

const isKnown = (code: string): code is keyof typeof failureNotices => code in placeToChange;

/** Why the plan could not be made, and a link to the setting that helps. */
export function PlanFailure({ error, children }: PlanFailureProps) {
  const code = error instanceof Error ? (isProblem(error) ? error.code : '') : error.code;
  const known = isKnown(code) ? code : null;
  const words = known && failureNotices[known];
  const said = error instanceof Error ? problemText(error) : jobErrorText(error);
  return (
    <Callout
      tone="care"
      live="alert"
      title={words?.title ?? strings.failedTitle}
      actions={
        <>
          {known && words && (
            <Button asChild variant="primary">
              <Link to={paths.settingsSection(placeToChange[known])}>{words.link}</Link>
            </Button>
          )}
          {children}
        </>
      }
    >
      <p>{words && 'text' in words ? words.text : said}</p>
      <p>{strings.nothingChanged}</p>
    </Callout>
  );
}
