import { createDataSource, migrate } from './persistence/index.js';
import { DatabaseConfig, loadSection, runProcess } from './platform/index.js';

await runProcess('migrate', async () => {
  const dataSource = await createDataSource(loadSection(DatabaseConfig)).initialize();
  try {
    const ran = await migrate(dataSource);
    const report =
      ran.length === 0 ? 'The database is up to date.' : `Migrated: ${ran.join(', ')}.`;
    process.stdout.write(`${report}\n`);
  } finally {
    await dataSource.destroy();
  }
});
