import { createDataSource, Database } from './persistence/index.js';
import {
  ClockConfig,
  DatabaseConfig,
  loadSection,
  runProcess,
  SystemClock,
} from './platform/index.js';
import { staffCommand, StaffCommandError } from './staff-cli/staff-command.js';

await runProcess('staff', async () => {
  const dataSource = await createDataSource(
    loadSection(DatabaseConfig),
    new SystemClock(loadSection(ClockConfig).shiftMs),
  ).initialize();
  try {
    const said = await staffCommand(new Database(dataSource), process.argv.slice(2));
    process.stdout.write(`${said}\n`);
  } catch (error) {
    if (!(error instanceof StaffCommandError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  } finally {
    await dataSource.destroy();
  }
});
