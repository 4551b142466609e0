// FAMILY WEEK: seeded generator of the families whose sessions name their parents (family-week/2). Plain Node, no dependency.
//   node generate-named.mjs --seed 81 --family named-adults [--name named-adults-1] [--out FILE]
//   node generate-named.mjs --suite DIR      writes the instances of the benchmark
// The children, subjects and rewards are those of a `typical` week; adults, teachers and trips are new.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { check, validateInstance } from './check.mjs';
import { generate, makeRandom } from './generate.mjs';

const NAMED_GENERATOR_VERSION = 1;
export const NAMED_SUITE = { 'named-adults': [81, 82, 83], travel: [91, 92, 93] };
/** Points lost when another adult than the one the family would rather have gives a session. */
const RATHER_COST = 60;
const WEIGHTS = { parentLoad: 3, parentChanged: 40 };
const S = 48;
const slotAt = (hour, minute = 0) => (hour - 7) * 4 + minute / 15;

export function generateNamed(family, seed, name = `${family}-${seed}`) {
  if (!NAMED_SUITE[family]) throw new Error(`unknown family ${family}; one of ${Object.keys(NAMED_SUITE).join(', ')}`);
  const R = makeRandom(`family-week-named/${NAMED_GENERATOR_VERSION}/${family}/${seed}`);
  const home = generate('typical', seed + 1000);
  const inst = {
    format: 'family-week/2', name, family, seed, days: home.days, slotsPerDay: S, dayStartMinute: home.dayStartMinute,
    weights: { ...home.weights, ...WEIGHTS }, children: home.children, parents: [],
    subjects: home.subjects.map((s) => ({ ...s, fixedStart: null, teachers: [] })), trips: [], locked: [], frozenDays: [], previous: [],
  };
  (family === 'travel' ? addTravel : addAdults)(inst, R);
  if (seed % 10 === 3) addWeekBefore(inst, R);
  const faults = validateInstance(inst);
  if (faults.length) throw new Error(`${name}: ${faults.join('; ')}`);
  return inst;
}

// ---------- named-adults: two to four adults with different hours ----------
function addAdults(inst, R) {
  const handOver = R.shuffle([0, 1, 2, 3, 4]).slice(0, 2); // days on which one adult leaves as the next comes home
  const change = R.int(14, 18);
  const day = (hours) => Array.from({ length: 5 }, (_, d) => hours(d));
  const atHome = (from, to) => [[0, from], [to, S]].filter(([a, b]) => b > a);
  inst.parents.push({ id: 'p1', unavailable: day((d) => (handOver.includes(d) ? [[change, S]] : R.chance(0.4) ? [[R.int(26, 34), S]] : [])) });
  const office = R.shuffle([0, 1, 2, 3, 4].filter((d) => !handOver.includes(d))).slice(0, 2);
  inst.parents.push({ id: 'p2', unavailable: day((d) => (handOver.includes(d) ? [[0, change]] : office.includes(d) ? [[0, S]] : [[0, R.int(8, 16)]])) });
  const more = R.int(0, 2); // a grandparent in the mornings, a friend on one day
  if (more > 0) { const days = R.shuffle([0, 1, 2, 3, 4]).slice(0, 2); inst.parents.push({ id: 'p3', unavailable: day((d) => (days.includes(d) && !handOver.includes(d) ? atHome(8, 20) : [[0, S]])) }); }
  if (more > 1) { const only = R.pick([0, 1, 2, 3, 4].filter((d) => !handOver.includes(d))); inst.parents.push({ id: 'p4', unavailable: day((d) => (d === only ? atHome(10, 30) : [[0, S]])) }); }
  // full involvement for two children at once: only two adults side by side can give both
  const own = inst.subjects.filter((s) => s.core && s.members.length === 1);
  for (const child of inst.children.slice(0, 2)) for (const s of own.filter((x) => x.members[0] === child.id).slice(0, 2)) s.parentDemand = 4;
  addTeachers(inst, R);
  // one lesson reaches across the hand-over whatever its start: pooled attention would allow it there, a single adult cannot
  const child = inst.children[0];
  const slots = Math.max(change - child.windows[handOver[0]][0], 8) + 1;
  const free = R.pick([0, 1, 2, 3, 4].filter((d) => !handOver.includes(d)));
  const long = inst.subjects.find((s) => !s.core && s.members.length === 1 && s.members[0] === child.id && s.sessionsPerWeek >= 2) ?? inst.subjects.at(-1);
  Object.assign(long, { slots: Math.min(slots, child.maxRunSlots), sessionsPerWeek: 2, parentDemand: 2, allowedDays: [handOver[0], free].sort(), teachers: inst.parents.slice(0, 2).map((p) => ({ parent: p.id, cost: 0 })) });
  for (const d of handOver) { // no room for it before or after the hand-over
    const gap = child.commitments[d].filter(([a, b]) => b <= change || a >= change);
    child.commitments[d] = [...gap, [change + long.slots - 1, change + long.slots]].filter(([a, b], i, all) => b <= child.windows[d][1] && !all.some(([c, e], j) => j < i && a < e && c < b)).sort((x, y) => x[0] - y[0]);
  }
}

// ---------- travel: weekly trips of a parent with a child and a younger sibling ----------
function addTravel(inst, R) {
  const away = R.shuffle([0, 1, 2, 3, 4]);
  const swimDay = away[0];
  const both = away[4]; // the one day on which the second parent is at home
  inst.parents.push({ id: 'p1', unavailable: Array.from({ length: 5 }, () => (R.chance(0.3) ? [[R.int(36, 40), S]] : [])) });
  inst.parents.push({ id: 'p2', unavailable: Array.from({ length: 5 }, (_, d) => (d === both ? [] : d === away[3] ? [[0, 24]] : [[2, 42]])) });
  const [older, ...others] = inst.children;
  const youngest = others.at(-1) ?? older;
  const along = [older.id, youngest.id];
  const trip = (id, day, from, to, travel, children, parents) => inst.trips.push({ id, day, from, to, travelBefore: travel, travelAfter: travel, children: [...new Set(children)], parents });
  trip('swim', swimDay, slotAt(10, 30), slotAt(11, 30), R.int(1, 2), along, ['p1']);
  trip('music', away[1], slotAt(13), slotAt(14), R.int(1, 3), [R.pick(inst.children).id], ['p1']);
  trip('club', away[2], slotAt(9), slotAt(10, 15), 1, R.chance(0.5) ? along : [youngest.id], ['p1']);
  if (R.chance(0.6)) trip('museum', both, slotAt(12, 30), slotAt(14, 30), 2, inst.children.slice(0, 2).map((c) => c.id), ['p2']);
  for (const t of inst.trips) for (const c of inst.children.filter((x) => t.children.includes(x.id))) { // a trip takes the place of what stood there
    c.commitments[t.day] = c.commitments[t.day].filter(([a, b]) => b <= t.from - t.travelBefore || a >= t.to + t.travelAfter);
  }
  addTeachers(inst, R);
}

/** Any adult, rather one of them, or one only: as families say it. */
function addTeachers(inst, R) {
  const ids = inst.parents.map((p) => p.id);
  for (const s of inst.subjects) {
    const roll = R.int(1, 100);
    const chosen = R.pick(ids.slice(0, 2));
    if (s.parentDemand === 0) continue;
    s.teachers = roll <= 25 ? [{ parent: chosen, cost: 0 }] : ids.map((parent) => ({ parent, cost: roll <= 60 && parent !== chosen ? RATHER_COST : 0 }));
  }
}

// ---------- a week that stands already, and in which an adult is then away for a day ----------
function addWeekBefore(inst, R) {
  const sessions = [];
  for (const s of [...inst.subjects].sort((a, b) => b.members.length - a.members.length || b.slots - a.slots)) {
    const places = [];
    for (let day = 0; day < inst.days; day++) for (let start = 0; start + s.slots <= S; start++) places.push({ day, start, value: s.reward[day][start] + R.int(0, 30) });
    places.sort((a, b) => b.value - a.value);
    for (const { day, start } of places) {
      const mine = sessions.filter((x) => x.subject === s.id);
      if (mine.length === s.sessionsPerWeek) break;
      const near = sessions.filter((x) => x.day === day || x.subject === s.id);
      const givers = s.parentDemand > 0 ? s.teachers.map((t) => ({ parent: t.parent })) : [{}];
      const giver = givers.find((who) => check(inst, { sessions: [...near, { subject: s.id, day, start, ...who }] }).feasible);
      if (giver) sessions.push({ subject: s.id, day, start, ...giver });
    }
  }
  inst.previous = sessions.sort((a, b) => a.day - b.day || a.start - b.start || Number(a.subject.slice(1)) - Number(b.subject.slice(1)));
  inst.weights.moved = 100;
  inst.parents[0].unavailable[R.int(0, 4)] = [[0, 20]];
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const arg = (name) => { const i = process.argv.indexOf(`--${name}`); return i < 0 ? undefined : process.argv[i + 1]; };
  if (arg('suite')) {
    mkdirSync(arg('suite'), { recursive: true });
    for (const [family, seeds] of Object.entries(NAMED_SUITE)) {
      seeds.forEach((seed, i) => writeFileSync(join(arg('suite'), `${family}-${i + 1}.json`), `${JSON.stringify(generateNamed(family, seed, `${family}-${i + 1}`))}\n`));
    }
  } else if (arg('family') && Number.isInteger(Number(arg('seed')))) {
    const text = `${JSON.stringify(generateNamed(arg('family'), Number(arg('seed')), arg('name')))}\n`;
    if (arg('out')) writeFileSync(arg('out'), text); else process.stdout.write(text);
  } else {
    console.error(`usage: node generate-named.mjs --seed N --family ${Object.keys(NAMED_SUITE).join('|')} [--name NAME] [--out FILE]\n       node generate-named.mjs --suite DIR`);
    process.exitCode = 2;
  }
}
