import { useId, type ReactNode } from 'react';
import { problemText } from '@/api/problem-text';
import { feedbackStrings } from '@/messages/feedback';
import { Button } from '@/ui/button';
import { Callout } from '@/ui/callout';
import { Sheet } from '@/ui/dialog';
import { useToast } from '@/ui/toast';
import { Unsaved } from '@/ui/unsaved';
import styles from './feedback-history.module.css';

export interface CorrectSheetProps {
  about: string;
  saving: boolean;
  error: Error | null;
  disabled: boolean;
  /** Whether anything was changed. */
  dirty: boolean;
  /** Call `done` once it is kept. */
  onSave: (done: () => void) => void;
  onClose: () => void;
  children: ReactNode;
}

/** The frame of a correction. What was typed stays until it is kept; after a conflict the next save starts afresh. */
export function CorrectSheet(props: CorrectSheetProps) {
  const { about, saving, error, disabled, dirty, onSave, onClose, children } = props;
  const formId = useId();
  const showToast = useToast();
  const done = (): void => {
    showToast({ title: feedbackStrings.corrected({ what: about }) });
    onClose();
  };
  return (
    <Sheet
      open
      onOpenChange={(open) => !open && onClose()}
      title={feedbackStrings.correctTitle({ what: about })}
      footer={
        <>
          <Button onClick={onClose}>{feedbackStrings.cancel}</Button>
          <Button type="submit" form={formId} variant="primary" busy={saving} disabled={disabled}>
            {feedbackStrings.save}
          </Button>
        </>
      }
    >
      {dirty && <Unsaved />}
      {error && (
        <Callout tone="care" live="alert" title={feedbackStrings.notCorrected}>
          {problemText(error)}
        </Callout>
      )}
      <form
        id={formId}
        noValidate
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (!disabled && !saving) onSave(done);
        }}
      >
        {children}
      </form>
    </Sheet>
  );
}
