import type { CallNode } from './call-tree.js';

const WIDTH = 960;
const ROW = 20;
const TOP = 56;
/** Narrower calls, in pixels, are left out. */
const NARROWEST = 2;
const LETTER = 6.4;
const COLOURS = ['#fde68a', '#fdba74', '#fca5a5', '#fcd34d', '#f9a8d4', '#fed7aa'];

/** A flame graph upside down: callers above, what they call below, width by processor time. */
export function drawFlames(root: CallNode, title: string): string {
  const boxes: string[] = [];
  let depth = 0;
  const draw = (node: CallNode, left: number, level: number): void => {
    const width = (WIDTH * node.time) / root.time;
    if (width < NARROWEST) return;
    depth = Math.max(depth, level);
    boxes.push(box(node, { left, width, level, share: node.time / root.time }));
    let x = left;
    for (const child of [...node.children.values()].sort((a, b) => b.time - a.time)) {
      draw(child, x, level + 1);
      x += (WIDTH * child.time) / root.time;
    }
  };
  if (root.time > 0) draw(root, 0, 0);
  const height = TOP + (depth + 1) * ROW + 8;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="ui-monospace, monospace" font-size="11" fill="#1f2937">`,
    `<rect width="${WIDTH}" height="${height}" fill="#fff"/>`,
    `<text x="8" y="24" font-size="15" font-weight="600" font-family="system-ui, sans-serif">${escape(title)}</text>`,
    `<text x="8" y="44" font-family="system-ui, sans-serif">Width is processor time; below each function is what it calls.</text>`,
    ...boxes,
    '</svg>',
    '',
  ].join('\n');
}

function box(
  node: CallNode,
  { left, width, level, share }: { left: number; width: number; level: number; share: number },
): string {
  const y = TOP + level * ROW;
  const label = `${node.name} ${(100 * share).toFixed(1)}%`;
  const letters = Math.floor((width - 6) / LETTER);
  const text =
    letters < 3
      ? ''
      : `<text x="${(left + 3).toFixed(1)}" y="${y + 14}">${escape(label.slice(0, letters))}</text>`;
  return (
    `<g><title>${escape(label)}</title>` +
    `<rect x="${left.toFixed(1)}" y="${y}" width="${width.toFixed(1)}" height="${ROW - 1}" fill="${colourOf(node.name)}" stroke="#fff"/>` +
    `${text}</g>`
  );
}

/** The same function has the same colour everywhere. */
function colourOf(name: string): string {
  let sum = 0;
  for (const letter of name) sum = (sum * 31 + letter.charCodeAt(0)) >>> 0;
  return COLOURS[sum % COLOURS.length] ?? '#fde68a';
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
