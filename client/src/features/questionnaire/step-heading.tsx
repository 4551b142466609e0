import type { ReactNode } from 'react';
import { questionnaireStrings as strings } from '@/messages/questionnaire';
import styles from './screens.module.css';

/** The question of a screen. The focus moves here when the screen changes. */
export function StepHeading({ title, lead }: { title: string; lead?: ReactNode }) {
  return (
    <div>
      <title>{strings.documentTitle({ heading: title })}</title>
      <h1 tabIndex={-1}>{title}</h1>
      {lead && <p className={styles.lead}>{lead}</p>}
    </div>
  );
}
