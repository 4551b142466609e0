import type { ReactNode } from 'react';
import type { ConsentText } from '@/api/model';
import { consentStrings } from '@/messages/consents';
import { Card } from '@/ui/card';
import { Switch } from '@/ui/switch';
import styles from './consent-card.module.css';

export interface ConsentCardProps {
  text: ConsentText;
  granted: boolean;
  onChange: (granted: boolean) => void;
  disabled?: boolean;
  /** Folds the text away behind "Read the full text"; it is shown in full where one decides the first time. */
  folded?: boolean;
  /** State in words, or what is wrong. */
  children?: ReactNode;
}

/** One purpose: its text as versioned, and one switch. */
export function ConsentCard({
  text,
  granted,
  onChange,
  disabled,
  folded = false,
  children,
}: ConsentCardProps) {
  const body = (
    <div className={styles.body}>
      {text.body.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <p className={styles.version}>{consentStrings.version({ version: text.version })}</p>
    </div>
  );
  return (
    <Card
      title={text.title}
      description={text.required ? consentStrings.required : consentStrings.optional}
    >
      {folded ? (
        <details>
          <summary className={styles.summary}>{consentStrings.readText}</summary>
          {body}
        </details>
      ) : (
        body
      )}
      <div className={styles.choice}>
        <Switch
          label={consentStrings.agree({ title: text.title })}
          checked={granted}
          onCheckedChange={onChange}
          disabled={disabled}
        />
      </div>
      {children}
    </Card>
  );
}
