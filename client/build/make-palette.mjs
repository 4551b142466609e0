/**
 * Writes src/styles/palette.css from @radix-ui/colors: only the scales and steps BrightPath uses, each as one
 * `light-dark()` pair, so that the reader's system decides unless they chose otherwise.
 * Run it with `npm run palette -w client` after changing the lists below.
 *
 * Ink is step 11, deepened towards step 12 until it reads at 5.2:1 on its own step 3 ground: as shipped, seven of
 * the scales stay under the 4.5:1 that WCAG AA asks of small text.
 */
import { writeFileSync } from 'node:fs';
import * as colors from '@radix-ui/colors';

const full = ['sand', 'teal', 'grass', 'amber', 'tomato'];
const hues = [
  'indigo',
  'orange',
  'plum',
  'jade',
  'brown',
  'cyan',
  'violet',
  'pink',
  'crimson',
  'lime',
  'slate',
  'gold',
];
const inkContrast = 5.2;

const channels = (hex) => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
const toHex = (rgb) => `#${rgb.map((c) => Math.round(c).toString(16).padStart(2, '0')).join('')}`;

function luminance(hex) {
  const [r, g, b] = channels(hex)
    .map((c) => c / 255)
    .map((c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a, b) {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

function ink(scale, name) {
  const [from, to, ground] = [11, 12, 3].map((step) => scale[`${name}${step}`]);
  for (let share = 0; share <= 1; share += 0.05) {
    const mixed = toHex(channels(from).map((c, i) => c + (channels(to)[i] - c) * share));
    if (contrast(mixed, ground) >= inkContrast) return mixed;
  }
  return to;
}

const pair = (name, step) =>
  `light-dark(${colors[name][name + step]}, ${colors[`${name}Dark`][name + step]})`;
const inkPair = (name) =>
  `light-dark(${ink(colors[name], name)}, ${ink(colors[`${name}Dark`], name)})`;

const lines = [
  '/* Generated from @radix-ui/colors by build/make-palette.mjs. Do not edit by hand. */',
  ':root {',
];
for (const name of full) {
  for (let step = 1; step <= 12; step += 1) lines.push(`  --${name}-${step}: ${pair(name, step)};`);
  lines.push(`  --${name}-ink: ${inkPair(name)};`);
}
lines.push('}');
for (const name of hues) {
  lines.push(
    `[data-hue='${name}'] {`,
    `  --hue-ground: ${pair(name, 3)};`,
    `  --hue-ground-strong: ${pair(name, 4)};`,
    `  --hue-line: ${pair(name, 6)};`,
    `  --hue-edge: ${pair(name, 9)};`,
    `  --hue-ink: ${inkPair(name)};`,
    '}',
  );
}
writeFileSync(new URL('../src/styles/palette.css', import.meta.url), `${lines.join('\n')}\n`);
