import styles from './brand.module.css';

/** The mark and the name, on pages that stand outside the rail. */
export function Brand() {
  return (
    <p className={styles.brand}>
      <img src="/icon.svg" alt="" width={32} height={32} />
      BrightPath
    </p>
  );
}
