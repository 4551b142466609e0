import { questionnaireStrings as strings } from '@/messages/questionnaire';
import styles from './suggested-mark.module.css';

/** Says that an answer is our suggestion and not yet the parent's own. */
export function SuggestedMark() {
  return <span className={styles.mark}>{strings.suggested}</span>;
}
