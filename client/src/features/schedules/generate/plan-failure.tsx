import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { isProblem } from '@/api/problem';
import { problemText } from '@/api/problem-text';
import { paths } from '@/lib/paths';
import { Button } from '@/ui/button';
import { Callout } from '@/ui/callout';
import { failureWords, generateStrings as strings } from './strings';

export interface PlanFailureProps {
  /** The refusal of the request, or the failed job's error. */
  error: Error | { code: string; message: string };
  /** What else can be pressed, e.g. going back to the form. */
  children?: ReactNode;
}

/** Why no plan came of it, in plain words, with what to change and the way there. */
export function PlanFailure({ error, children }: PlanFailureProps) {
  const code = error instanceof Error ? (isProblem(error) ? error.code : '') : error.code;
  const words = failureWords[code];
  const said = error instanceof Error ? problemText(error) : error.message;
  return (
    <Callout
      tone="care"
      live="alert"
      title={words?.title ?? strings.failedTitle}
      actions={
        <>
          {words?.link && (
            <Button asChild variant="primary">
              <Link to={paths.settingsSection(words.link.section)}>{words.link.label}</Link>
            </Button>
          )}
          {children}
        </>
      }
    >
      <p>{words?.text ?? said}</p>
      <p>{strings.nothingChanged}</p>
    </Callout>
  );
}
