import { useEffect, useRef, type ReactNode } from 'react';
import styles from './life-happened.module.css';

/** A step's heading; the focus goes there when the step changes, so that reading starts where the eye does. */
export function StepHeading({ focus, children }: { focus: boolean; children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (focus) heading.current?.focus();
  }, [focus]);
  return (
    <h3 ref={heading} tabIndex={-1} className={styles.heading}>
      {children}
    </h3>
  );
}
