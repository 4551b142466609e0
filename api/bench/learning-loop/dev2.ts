// offline: log records under the questionnaire, then judge what learnTaste would say against the truth
import { FamilyRun } from './family-run.js';
import { loadWorld } from './load-world.js';
import { learnTaste, NO_CHAMPIONS, trainModel } from '../../src/domain/learning/index.js';
const arg = (name: string, fallback: string): string => { const i = process.argv.indexOf('--' + name); return i < 0 ? fallback : process.argv[i + 1]!; };
const world = await loadWorld(arg('world', '') || null);
const n = Number(arg('families', '60'));
const seed = Number(arg('seed', '1'));
const runs = Array.from({ length: n }, (_, i) => new FamilyRun(world, i, { seed }));
const all: any[] = [];
const weeksAt = arg('at', '2,5,9').split(',').map(Number);
let w = 0;
for (const at of weeksAt) {
  for (; w < at; w++) for (const run of runs) all.push(...run.learned(w, NO_CHAMPIONS).records);
  const t0 = performance.now();
  const { model, metrics } = trainModel('engagement', { lessons: all, weeks: [], styles: [] }, { seed });
  const t1 = performance.now();
  const stats: Record<string, { xy: number; xx: number; yy: number; top: number; best: number; mean: number; count: number }> = {};
  const judge = (name: string, run: any, taste: any, truth: any) => {
    const s = (stats[name] ??= { xy: 0, xx: 0, yy: 0, top: 0, best: 0, mean: 0, count: 0 });
    for (const table of taste.tables) {
      const real = truth.tables.find((o: any) => o.childId === table.childId && o.subjectId === table.subjectId);
      const p: number[] = [], y: number[] = [];
      for (let d = 0; d < 5; d++) for (let q = 0; q < 96; q++) if (real.worth[d][q] > 0) { p.push(table.worth[d][q]); y.push(real.worth[d][q]); }
      const mp = p.reduce((a, b) => a + b, 0) / p.length, my = y.reduce((a, b) => a + b, 0) / y.length;
      p.forEach((v, i) => { s.xy += (v - mp) * (y[i]! - my); s.xx += (v - mp) ** 2; s.yy += (y[i]! - my) ** 2; });
      const k = Math.floor(p.length / 5);
      const topOf = (o: number[]) => o.map((v, i) => [v, i] as const).sort((a, b) => b[0] - a[0]).slice(0, k).reduce((a, [, i]) => a + y[i]!, 0) / k;
      s.top += topOf(p); s.best += topOf(y); s.mean += my; s.count++;
    }
  };
  const monday = (run: any) => run.constructor && new Date(Date.UTC(2026, 8, 7 + 7 * at)).toISOString().slice(0, 10);
  for (const run of runs as any[]) {
    const truth = run.truth(at);
    const taste = learnTaste(run.life, run.records, { champions: { ...NO_CHAMPIONS, engagement: model }, versions: {}, today: monday(run), exploration: 0 });
    judge('learned', run, taste, truth);
    judge('population', run, learnTaste(run.life, [], { champions: { ...NO_CHAMPIONS, engagement: model }, versions: {}, today: monday(run), exploration: 0 }), truth);
    const rule = { ...model, extras: { ...model.extras, lessons: 0, rule: { intercept: 0, slope: 1 } } };
    judge('rule', run, learnTaste(run.life, [], { champions: { ...NO_CHAMPIONS, engagement: rule }, versions: {}, today: monday(run), exploration: 0 }), truth);
  }
  console.log('week', at, 'lessons', all.length, 'train s', ((t1 - t0) / 1000).toFixed(1), 'taste s', ((performance.now() - t1) / 1000).toFixed(1), 'trees', model.ensemble.trees.depth.length, JSON.stringify(model.extras.rule), 'logloss', metrics.logLoss?.toFixed(4));
  console.log('   own', JSON.stringify(model.extras.own, (k, v) => (typeof v === 'number' ? +v.toFixed(4) : v)));
  for (const [name, s] of Object.entries(stats)) console.log('  ', name.padEnd(11), 'r', (s.xy / Math.sqrt(s.xx * s.yy)).toFixed(3), 'slope', (s.xy / s.xx).toFixed(3), 'sd', Math.sqrt(s.xx / s.yy).toFixed(3), 'topfifth gain share', ((s.top - s.mean) / (s.best - s.mean)).toFixed(3), 'best gain', ((s.best - s.mean) / s.count).toFixed(4));
}
