import styles from './avatar.module.css';

export interface AvatarProps {
  name: string;
  /** Defaults to the name's first letter. */
  initial?: string;
  /** Place of the child in the family, from 0: picks the pattern of the thin edge. */
  order?: number;
  size?: 's' | 'm' | 'l';
  /** Off where the name stands beside it already. */
  labelled?: boolean;
}

/** A person's initial in a circle. Children are told apart by initial and by the dash of the edge, not by colour. */
export function Avatar({ name, initial, order, size = 'm', labelled = false }: AvatarProps) {
  const letter = initial ?? Array.from(name.trim())[0]?.toLocaleUpperCase() ?? '·';
  return (
    <span
      className={styles.avatar}
      data-size={size}
      data-edge={order === undefined ? undefined : order % 4}
      {...(labelled ? { role: 'img', 'aria-label': name } : { 'aria-hidden': true })}
    >
      {letter}
    </span>
  );
}
