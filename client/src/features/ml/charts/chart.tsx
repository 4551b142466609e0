import { useId, useRef, type ReactNode } from 'react';
import { useElementWidth } from '@/ui/use-element-width';
import { mlStrings } from '@/messages/ml';
import styles from './chart.module.css';

export interface ChartProps {
  title: string;
  /** What is drawn, in a sentence. */
  lead?: ReactNode;
  height: number;
  /** The same in numbers, for whoever does not see the drawing or wants them. */
  table: { readonly head: readonly string[]; readonly rows: readonly (readonly ReactNode[])[] };
  /** Draws into `width` x `height` pixels. */
  children: (width: number) => ReactNode;
}

const WIDTH_BEFORE_MEASURED = 560;

/** A drawing with its name, and a real table behind it. */
export function Chart({ title, lead, height, table, children }: ChartProps) {
  const id = useId();
  const drawing = useRef<HTMLDivElement>(null);
  const width = useElementWidth(drawing, WIDTH_BEFORE_MEASURED);
  return (
    <figure className={styles.chart}>
      <figcaption>
        <h3 className={styles.title}>{title}</h3>
        {lead && <p className={styles.lead}>{lead}</p>}
      </figcaption>
      <div ref={drawing} className={styles.drawing}>
        <svg role="img" aria-labelledby={id} width={width} height={height} className={styles.svg}>
          <title id={id}>{title}</title>
          {children(width)}
        </svg>
      </div>
      <details className={styles.numbers}>
        <summary>{mlStrings.numbers}</summary>
        <DataTable label={title} {...table} />
      </details>
    </figure>
  );
}

export interface DataTableProps {
  label: string;
  head: readonly string[];
  /** The first cell of each names it. */
  rows: readonly (readonly ReactNode[])[];
}

/** A table that scrolls inside its own box where the window is narrow. */
export function DataTable({ label, head, rows }: DataTableProps) {
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a box that scrolls must be reachable by keyboard
    <div data-sideways="" className={styles.box} role="region" aria-label={label} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            {head.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...cells], row) => (
            <tr key={row}>
              <th scope="row">{name}</th>
              {cells.map((cell, column) => (
                <td key={column}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
