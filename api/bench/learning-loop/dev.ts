import { runLoop } from './run-loop.js';
const arg = (name: string, fallback: string): string => { const i = process.argv.indexOf('--' + name); return i < 0 ? fallback : process.argv[i + 1]!; };
const t = performance.now();
const weeks = Number(arg('weeks', '12'));
const results = await runLoop({ seed: Number(arg('seed', '1')), families: Number(arg('families', '60')), weeks, worldFile: arg('world', '') || null, threads: Number(arg('threads', '2')), exploration: process.argv.includes('--exploration') ? Number(arg('exploration', '0')) : undefined, onProgress: (line) => process.stderr.write(line + '\n') });
for (const key of ['realised', 'expected'] as const) {
  const sum = (policy: string) => { const own = results.filter((r) => r.policy === policy && r.week >= weeks - 4); return own.reduce((s, r) => s + r[key], 0) / own.reduce((s, r) => s + r.required, 0); };
  const [l, q, r, o] = ['learned', 'questionnaire', 'random', 'oracle'].map(sum) as [number, number, number, number];
  console.log(key, 'random', r.toFixed(4), 'q', q.toFixed(4), 'learned', l.toFixed(4), 'oracle', o.toFixed(4), 'closed', ((l - q) / (o - q)).toFixed(3));
}
console.log('placed', ['learned', 'questionnaire', 'random', 'oracle'].map((p) => { const own = results.filter((r) => r.policy === p); return (own.reduce((s, r) => s + r.placed, 0) / own.reduce((s, r) => s + r.required, 0)).toFixed(3); }).join(' '), 'seconds', ((performance.now() - t) / 1000).toFixed(0));

for (let w = 0; w < weeks; w++) console.log(w + 1, ['placed', 'expected'].map((key) => key + ' ' + ['learned', 'questionnaire', 'random', 'oracle'].map((p) => { const own = results.filter((r) => r.policy === p && r.week === w); return (own.reduce((s, r) => s + r[key as 'placed'], 0) / own.reduce((s, r) => s + r.required, 0)).toFixed(4); }).join(' ')).join('  '));
