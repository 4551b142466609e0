import styles from './day-picture.module.css';

/**
 * Three days beside each other, each with the same four lessons. At level 5 every lesson starts at the same time on
 * all days; the lower the level, the more the lessons change place, drift and lose their edges.
 */
const LESSONS = ['indigo', 'orange', 'jade', 'plum'] as const;

interface Block {
  lesson: number;
  top: number;
  height: number;
}

/** Order and start of the lessons per day, in units of the picture (a day is 60 high). */
const DAYS: Record<number, Block[][]> = {
  1: [
    blocks([2, 0, 3], [6, 22, 42], [12, 14, 12]),
    blocks([1, 3], [14, 36], [16, 15]),
    blocks([0, 2, 1], [2, 20, 45], [13, 18, 11]),
  ],
  2: [
    blocks([0, 2, 1, 3], [4, 18, 32, 46], [11, 11, 11, 10]),
    blocks([0, 1, 3], [8, 26, 42], [12, 12, 12]),
    blocks([1, 0, 2, 3], [5, 18, 31, 47], [10, 10, 13, 9]),
  ],
  3: [
    blocks([0, 1, 2, 3], [4, 18, 32, 46], [11, 11, 11, 10]),
    blocks([0, 1, 3, 2], [7, 20, 33, 45], [11, 11, 10, 11]),
    blocks([0, 1, 2, 3], [5, 19, 34, 47], [11, 12, 11, 10]),
  ],
  4: [
    blocks([0, 1, 2, 3], [4, 18, 32, 46], [11, 11, 11, 11]),
    blocks([0, 1, 3, 2], [4, 18, 32, 46], [11, 11, 11, 11]),
    blocks([0, 1, 2, 3], [4, 18, 34, 48], [11, 11, 11, 9]),
  ],
  5: [1, 2, 3].map(() => blocks([0, 1, 2, 3], [4, 18, 32, 46], [11, 11, 11, 11])),
};

function blocks(lessons: number[], tops: number[], heights: number[]): Block[] {
  return lessons.map((lesson, index) => ({
    lesson,
    top: tops[index] ?? 0,
    height: heights[index] ?? 10,
  }));
}

/** Decorative: the words beside it say the same. */
export function DayPicture({ level }: { level: number }) {
  return (
    <svg viewBox="0 0 84 64" className={styles.picture} aria-hidden data-level={level}>
      {(DAYS[level] ?? []).map((day, index) => (
        <g key={index} transform={`translate(${index * 28} 0)`}>
          <rect className={styles.day} x={1} y={1} width={26} height={62} rx={4} />
          {day.map(({ lesson, top, height }) => (
            <rect
              key={lesson}
              className={styles.lesson}
              data-hue={LESSONS[lesson]}
              x={4}
              y={top}
              width={20}
              height={height}
              rx={2.5}
            />
          ))}
        </g>
      ))}
    </svg>
  );
}
