import { useRef } from 'react';
import { dateText } from '@/lib/date-text';
import { subjectLook } from '@/lib/subject-look';
import { previewStrings } from '@/messages/replan';
import { drawMoves, type PictureBlock, type PictureSource } from './moves-geometry';
import { useElementWidth } from '@/ui/use-element-width';
import styles from './moves-picture.module.css';

/** Below this width a title inside a block would be a few letters. */
const TITLE_WIDTH = 40;
const TITLE_HEIGHT = 18;
const ROOMY = 480;
/** With more moves than these, numbers would hide what they number. */
const MOST_NUMBERED = 12;
/** And with more than these even the numbers of the new places alone. */
export const MOST_COUNTED = 30;
/** Below this width a column has no room for the weekday beside the day. */
const DAY_WIDTH = 44;

function Block({ block }: { block: PictureBlock }) {
  const titled = block.width >= TITLE_WIDTH && block.height >= TITLE_HEIGHT;
  const shift = block.number === null ? 5 : 19;
  return (
    <g
      data-hue={block.subjectKind ? subjectLook(block.subjectKind).hue : undefined}
      data-role={block.role}
      className={styles.block}
    >
      <rect x={block.x} y={block.y} width={block.width} height={block.height} rx={3} />
      {titled && (
        // A nested svg cuts what does not fit.
        <svg x={block.x} y={block.y} width={block.width - 2} height={block.height}>
          <text x={shift} y={13}>
            {block.title}
          </text>
        </svg>
      )}
    </g>
  );
}

function Badge({ block }: { block: PictureBlock }) {
  return (
    <g data-role={block.role} className={styles.badge}>
      <circle cx={block.x + 8} cy={block.y + 8} r={8.5} />
      <text x={block.x + 8} y={block.y + 12}>
        {block.number}
      </text>
    </g>
  );
}

/** Which ends of a move carry its number. */
function numberedRoles(moves: number, roomy: boolean): PictureBlock['role'][] {
  if (moves <= MOST_NUMBERED) return ['from', 'to'];
  return roomy && moves <= MOST_COUNTED ? ['to'] : [];
}

/** Moved lessons drawn from their old place to the new one over a small week. The list beside it says it in words. */
export function MovesPicture(source: PictureSource) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useElementWidth(frame, 600);
  const text = dateText();
  const roomy = width >= ROOMY;
  const picture = drawMoves(source, { width, hourHeight: roomy ? 44 : 24 });
  const { comes, goes } = source.wished;
  const drawn = new Set([...source.moved, ...comes, ...goes].map(({ itemId }) => itemId));
  const numbered = numberedRoles(source.moved.length, roomy);
  return (
    <figure className={styles.figure}>
      <div ref={frame} className={styles.frame}>
        <svg
          role="img"
          aria-label={previewStrings.picture({ count: drawn.size })}
          width={picture.width}
          height={picture.height}
          viewBox={`0 0 ${picture.width} ${picture.height}`}
          className={styles.picture}
        >
          {picture.hours.map(({ minute, y }) => (
            <g key={minute} className={styles.hour}>
              <line x1={36} x2={picture.width} y1={y} y2={y} />
              <text x={0} y={y + 4}>
                {text.hour(minute)}
              </text>
            </g>
          ))}
          {picture.columns.map(({ date, x, width: columnWidth }) => (
            <g key={date} className={styles.day}>
              <line x1={x} x2={x} y1={22} y2={picture.height} />
              <text x={x + columnWidth / 2} y={15}>
                {columnWidth >= DAY_WIDTH && text.weekdayShort(date)} {text.dayOfMonth(date)}
              </text>
            </g>
          ))}
          {picture.blocks.map((block) => (
            <Block key={block.key} block={block} />
          ))}
          {picture.arrows.map(({ key, subjectKind, path, head }) => (
            <g key={key} data-hue={subjectLook(subjectKind).hue} className={styles.arrow}>
              <path d={path} className={styles.halo} />
              <path d={path} className={styles.line} />
              <path d={head} className={styles.head} />
            </g>
          ))}
          {picture.blocks.map(
            (block) =>
              block.number !== null &&
              numbered.includes(block.role) && <Badge key={block.key} block={block} />,
          )}
        </svg>
      </div>
      <figcaption className={styles.legend}>
        {source.moved.length + goes.length > 0 && (
          <Key look="from" words={previewStrings.legendOld} />
        )}
        {source.moved.length + comes.length > 0 && (
          <Key look="to" words={previewStrings.legendNew} />
        )}
        <Key look="stays" words={previewStrings.legendStays} />
        {source.leftOver.some(({ from }) => from !== null) && (
          <Key look="left" words={previewStrings.legendLeft} />
        )}
      </figcaption>
    </figure>
  );
}

function Key({ look, words }: { look: PictureBlock['role']; words: string }) {
  return (
    <span className={styles.key}>
      <svg aria-hidden width={22} height={14}>
        <g data-role={look} className={styles.block}>
          <rect x={1} y={1} width={20} height={12} rx={3} />
        </g>
      </svg>
      {words}
    </span>
  );
}
