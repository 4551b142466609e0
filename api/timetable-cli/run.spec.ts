import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findViolations, type Problem, validateProblem } from '../src/domain/timetabling/index.js';
import { run } from './run.js';

const folder = mkdtempSync(join(tmpdir(), 'timetable-'));
const root = new URL('../../', import.meta.url).pathname;
const instance = `${root}api/bench/family-week/instances/small-1.json`;
const best = `${root}api/bench/family-week/solutions/small-1.json`;

const fileWith = (text: string): string => {
  const path = join(folder, `${Math.abs(hash(text))}.json`);
  writeFileSync(path, text);
  return path;
};
const hash = (text: string): number =>
  [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) | 0, 7);

function typed(...args: string[]) {
  let [out, err] = ['', ''];
  const status = run(args, { out: (text) => (out += text), err: (text) => (err += text) });
  return { status, out, err };
}

const problem = (): Problem => JSON.parse(readFileSync(instance, 'utf8')) as Problem;
/** The instance with one thing wrong, as a file. */
const broken = (spoil: (draft: Record<string, never>) => void): string => {
  const draft = structuredClone(problem()) as unknown as Record<string, never>;
  spoil(draft);
  return fileWith(JSON.stringify(draft));
};

afterAll(() => rmSync(folder, { recursive: true }));

describe('the timetable command', () => {
  it('prints a feasible timetable alone on standard output, and one line beside it', () => {
    const { status, out, err } = typed('solve', instance, '--iterations', '2000');
    expect(status).toBe(0);
    const solution: unknown = JSON.parse(out);
    expect(findViolations(problem(), solution)).toEqual([]);
    expect(err).toMatch(
      /^objective \d+, bound \d+, 19 of 19 sessions, \d+ moves in .* s, seed 1\n$/,
    );
  });

  it('gives the same answer for the same seed and moves', () => {
    const args = ['solve', instance, '--iterations', '1000', '--seed', '7'];
    expect(typed(...args).out).toBe(typed(...args).out);
  });

  it('checks what it solved, and tells what is infeasible by its status', () => {
    expect(typed('check', instance, best)).toMatchObject({ status: 0, err: '' });
    const nowhere = fileWith('{"sessions":[{"subject":"s1","day":9,"start":0}]}');
    const { status, out } = typed('check', instance, nowhere);
    expect(status).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ feasible: 'no', violations: [{ rule: 'grid' }] });
  });

  it('explains one subject', () => {
    const { status, out } = typed('explain', instance, best, '--subject', 's1');
    expect(status).toBe(0);
    const report = JSON.parse(out) as { sessions: { session: { subject: string } }[] };
    expect(new Set(report.sessions.map(({ session }) => session.subject))).toEqual(new Set(['s1']));
  });

  it.each([['--help'], ['help'], ['-h'], ['solve', '--help']])(
    'helps when asked: %s',
    (...args) => {
      const { status, out, err } = typed(...args);
      expect([status, err]).toEqual([0, '']);
      for (const name of ['solve', 'check', 'explain', 'bench'])
        expect(out).toContain(`timetable ${name}`);
    },
  );

  it.each<[string, string[], string]>([
    ['no command', [], 'a command is missing'],
    ['an unknown command', ['make'], 'there is no command "make"'],
    ['a name every object has', ['constructor'], 'there is no command "constructor"'],
    ['no instance', ['solve'], 'INSTANCE.json is missing'],
    ['no solution', ['check', instance], 'SOLUTION.json is missing'],
    ['a file too many', ['solve', instance, 'more.json'], 'unexpected argument "more.json"'],
    ['an unknown option', ['solve', instance, '--fast'], "Unknown option '--fast'"],
    ['an option without its value', ['solve', instance, '--seed'], "Option '--seed <value>'"],
    ['negative seconds', ['solve', instance, '--seconds', '-1'], '--seconds must be a number'],
    ['seconds that are no number', ['solve', instance, '--seconds', 'NaN'], 'got "NaN"'],
    ['endless seconds', ['solve', instance, '--seconds', 'Infinity'], 'got "Infinity"'],
    ['half a seed', ['solve', instance, '--seed', '1.5'], '--seed must be a whole number'],
    ['a negative seed', ['solve', instance, '--seed', '-3'], '--seed must be a whole number'],
    ['half a move', ['solve', instance, '--iterations', '0.5'], '--iterations must be a whole'],
    ['no such file', ['solve', 'none.json'], 'none.json: there is no such file'],
    ['a folder', ['solve', folder], 'it is a folder, not a file'],
    ['no seconds to measure', ['bench', '--seconds', '0'], '--seconds must be a number from 0.01'],
    ['a subject nobody has', ['explain', instance, best, '--subject', 'x'], '--subject must be'],
  ])('refuses %s', (_what, args, message) => {
    const { status, out, err } = typed(...args);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain(message);
  });

  it.each<[string, string, string]>([
    ['text that is no JSON', fileWith('not json'), 'it is not JSON'],
    ['nothing', fileWith(''), 'it is not JSON'],
    ['JSON of something else', fileWith('[1, 2]'), '(the file) must be an object'],
    ['a negative number', broken((draft) => set(draft, 'weights.span', -5)), 'weights.span'],
    ['half a slot', broken((draft) => set(draft, 'slotsPerDay', 4.5)), 'slotsPerDay'],
    [
      'a number as text',
      broken((draft) => set(draft, 'subjects.0.slots', '3')),
      'subjects[0].slots',
    ],
    [
      'a missing number',
      broken((draft) => set(draft, 'children.0.maxDailySlots')),
      'children[0].maxDailySlots',
    ],
    [
      'a window that ends before it begins',
      broken((draft) => set(draft, 'children.0.windows.1', [9, 3])),
      'children[0].windows[1][1]',
    ],
    ['fewer days than it says', broken((draft) => set(draft, 'days', 4)), 'children[0].windows'],
    [
      'a fixed start outside the day',
      broken((draft) => set(draft, 'subjects.0.fixedStart', 9999)),
      'subjects[0].fixedStart',
    ],
    ['no children', broken((draft) => set(draft, 'children', [])), 'children must have'],
    [
      'a child nobody knows',
      broken((draft) => set(draft, 'subjects.0.members', ['z'])),
      'subjects[0].members[0]',
    ],
    [
      'locked sessions that clash',
      broken((draft) => set(draft, 'locked', [session(0), session(0)])),
      'locked[1] breaks the rule',
    ],
    [
      'a locked session out of hours',
      broken((draft) => set(draft, 'locked', [session(0, 0)])),
      'locked[0] breaks the rule',
    ],
    [
      'more locked sessions than it has',
      broken((draft) => set(draft, 'subjects.0.sessionsPerWeek', 0)),
      'subjects[0].sessionsPerWeek',
    ],
  ])('refuses an instance with %s, and names the field', (_what, path, field) => {
    for (const args of [
      ['solve', path],
      ['check', path, best],
      ['explain', path, best],
    ]) {
      const { status, out, err } = typed(...args);
      expect([status, out]).toEqual([2, '']);
      expect(err).toContain(field);
    }
  });

  it('is what npm runs: nothing but the answer on standard output', () => {
    const args = ['run', '--silent', 'timetable', '--', 'solve', instance, '--iterations', '50'];
    const { status, stdout, stderr } = spawnSync('npm', args, { cwd: root, encoding: 'utf8' });
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ instance: 'small-1' });
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  it('stopped by Ctrl-C prints the best so far, says so, and has worked', async () => {
    const command = spawn(
      process.execPath,
      ['--import', tellsWhenItListens, '--import', 'tsx', main, 'solve', instance, '--seconds', '600'], // prettier-ignore
      { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] },
    );
    let [out, err] = ['', ''];
    command.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    command.stderr.on('data', (chunk: Buffer) => {
      err += chunk.toString();
      if (chunk.includes('listening')) command.kill('SIGINT');
    });
    const [status] = (await once(command, 'close')) as [number | null];
    expect(status).toBe(0);
    expect(findViolations(problem(), JSON.parse(out))).toEqual([]);
    expect(err).toMatch(/\nobjective \d+, bound \d+, \d+ of 19 sessions, .*, stopped early\n$/);
  });
});

/** A module that says on standard error when the program waits for Ctrl-C: before that it would only end. */
const tellsWhenItListens = `data:text/javascript,${encodeURIComponent(
  `process.on('newListener', (name) => name === 'SIGINT' && setImmediate(() => console.error('listening')))`,
)}`;
const main = new URL('./main.ts', import.meta.url).pathname;

/** A session of the first subject that its own rules allow on the grid. */
function session(day: number, start = 8) {
  return { subject: problem().subjects[0]!.id, day, start };
}

/** Sets the field at a path, or removes it where no value is given. */
function set(draft: Record<string, never>, path: string, value?: unknown): void {
  const names = path.split('.');
  const last = names.pop() ?? '';
  const owner = names.reduce<Record<string, unknown>>(
    (at, name) => at[name] as Record<string, unknown>,
    draft,
  );
  if (value === undefined) delete owner[last];
  else owner[last] = value;
}

it('begins from an instance that is sound', () => {
  expect(validateProblem(problem()).ok).toBe(true);
});
