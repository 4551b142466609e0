import { type WeekStatement, weekStatements } from '@/api/feedback-model';
import { feedbackStrings } from '@/messages/feedback';
import { ChoiceChips } from '@/ui/choice-chips';
import { TextArea } from '@/ui/text-field';
import { MOST_CHARACTERS } from './feedback-entries';
import { StarChoice } from './star-choice';
import type { WeekFeedbackDraft } from './week-feedback-draft';
import styles from './week-feedback-form.module.css';

const options = Object.values(feedbackStrings.answers).map((label, index) => ({
  value: String(index + 1),
  label,
}));

export interface WeekFeedbackFormProps {
  draft: WeekFeedbackDraft;
  onChange: (draft: WeekFeedbackDraft) => void;
  /** When somebody has written and goes on. */
  onLeaveComment?: () => void;
  disabled?: boolean;
}

/** Stars. Once they are given, five statements and a comment field appear. */
export function WeekFeedbackForm({
  draft,
  onChange,
  onLeaveComment,
  disabled = false,
}: WeekFeedbackFormProps) {
  const answer = (statement: WeekStatement, value: string): void =>
    onChange({ ...draft, answers: { ...draft.answers, [statement]: Number(value) } });
  const over = draft.comment.length - MOST_CHARACTERS;
  return (
    <div className={styles.form}>
      <StarChoice
        stars={draft.stars}
        disabled={disabled}
        onChange={(stars) => onChange({ ...draft, stars })}
      />
      {draft.stars !== null && (
        <>
          <h3 className={styles.heading}>{feedbackStrings.statementsTitle}</h3>
          {weekStatements.map((statement) => (
            <ChoiceChips
              key={statement}
              label={feedbackStrings.statements[statement]}
              className={styles.statement}
              options={options}
              value={draft.answers[statement] === null ? null : String(draft.answers[statement])}
              onValueChange={(value) => answer(statement, value)}
            />
          ))}
          <TextArea
            label={feedbackStrings.comment}
            hint={feedbackStrings.commentHint}
            error={over > 0 ? feedbackStrings.noteTooLong({ over }) : undefined}
            optional
            rows={2}
            value={draft.comment}
            disabled={disabled}
            onBlur={onLeaveComment}
            onChange={(event) => onChange({ ...draft, comment: event.target.value })}
          />
        </>
      )}
    </div>
  );
}
