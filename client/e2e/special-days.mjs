// npm run test:days [NAME …]: the journeys that a family's day has a say in, on each day that is unlike others. Whatever
// day it is, `npm run test:e2e` plays all of them on the real one, and BRIGHTPATH_NOW=… on any other.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The moment by the clocks of the zone that the family lives in, and the device in its hand. */
const days = {
  // No lesson today; the first week is the next one. The clocks go back, so the day has 25 hours.
  sunday: { now: '2026-10-25T15:00', zone: 'Europe/Berlin', device: 'laptop' },
  // Every lesson of today is over, and tomorrow is near: by UTC it is still an hour away.
  'late-monday': { now: '2026-11-30T23:40', zone: 'Europe/Berlin', device: 'phone' },
  // A Thursday: the week, and the plan of the next one, lie in two years.
  'new-years-eve': { now: '2026-12-31T10:00', zone: 'Europe/Berlin', device: 'laptop' },
  // A Friday, and so a school day, that begins at one o'clock: there is no midnight.
  'clocks-forward': { now: '2026-04-24T09:30', zone: 'Africa/Cairo', device: 'laptop' },
};

const journeys = 'e2e/(newcomer|feedback|life-happened)';
const stretches = [
  'has a first week',
  'marks a lesson done',
  'is mended after a look',
  'a parent ticks, gives a face and stars',
];

const root = fileURLToPath(new URL('../..', import.meta.url));
const jest = fileURLToPath(new URL('../../node_modules/jest/bin/jest.js', import.meta.url));

/** True where every journey came to its end. */
function play(name) {
  const { now, zone, device } = days[name];
  process.stdout.write(`\n${name}: ${now} in ${zone}, on a ${device}\n`);
  const titles = `(?=.*on a ${device})(?=.*(${stretches.join('|')}))`;
  const words = ['--selectProjects', 'e2e', '--testPathPatterns', journeys, '-t', titles];
  const { status } = spawnSync(
    process.execPath,
    ['--no-warnings', '--experimental-vm-modules', jest, ...words],
    { cwd: root, stdio: 'inherit', env: { ...process.env, BRIGHTPATH_NOW: now, TZ: zone } },
  );
  return status === 0;
}

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in days));
if (unknown.length > 0) {
  process.stderr.write(`There is no day called ${unknown.join(', ')}, only ${Object.keys(days).join(', ')}.\n`); // prettier-ignore
  process.exit(1);
}
const failed = (asked.length > 0 ? asked : Object.keys(days)).filter((name) => !play(name));
if (failed.length > 0) process.stderr.write(`\nJourneys failed on: ${failed.join(', ')}.\n`);
process.exitCode = failed.length > 0 ? 1 : 0;
