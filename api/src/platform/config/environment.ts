import { ClockConfig } from './clock.config.js';
import { ConfigError } from './config-error.js';
import { DatabaseConfig } from './database.config.js';
import { EncryptionConfig } from './encryption.config.js';
import { GoogleConfig } from './google.config.js';
import { HttpConfig } from './http.config.js';
import { LearningConfig } from './learning.config.js';
import { LimitsConfig } from './limits.config.js';
import { LogConfig } from './log.config.js';
import { MailConfig } from './mail.config.js';
import { MetricsConfig } from './metrics.config.js';
import { PushConfig } from './push.config.js';
import { QueueConfig } from './queue.config.js';
import type { Variables } from './section.js';
import { SessionConfig } from './session.config.js';
import { startFailure } from './start-failure.js';
import type { Environment } from './variable.js';
import { WebhooksConfig } from './webhooks.config.js';
import { WorkerConfig } from './worker.config.js';

export interface ConfigSection<T extends object = object> {
  readonly variables: Variables;
  new (environment: Environment): T;
}

const shared = [
  ClockConfig,
  DatabaseConfig,
  QueueConfig,
  EncryptionConfig,
  LogConfig,
  MailConfig,
  PushConfig,
  MetricsConfig,
  WebhooksConfig,
];

/** Which sections each process needs. A worker holds no sign-in secret, so it is not asked for one. */
export const sectionsOf = {
  api: [HttpConfig, ...shared, SessionConfig, GoogleConfig, LimitsConfig],
  worker: [...shared, WorkerConfig, LearningConfig],
  migrate: [DatabaseConfig, LogConfig],
  staff: [ClockConfig, DatabaseConfig, LogConfig],
} as const satisfies Record<string, readonly ConfigSection[]>;

export type ProcessName = keyof typeof sectionsOf;

/** Every section there is, each once. */
export const allSections: readonly ConfigSection[] = [
  ...new Set<ConfigSection>(Object.values(sectionsOf).flat()),
];

/** Reads one section from the environment of this process. Throws a ConfigError that says what is wrong. */
export function loadSection<T extends object>(
  section: ConfigSection<T>,
  environment: Environment = process.env,
): T {
  return new section(environment);
}

/** Checks all that a process needs before anything is started; one ConfigError lists every problem. */
export function checkEnvironment(name: ProcessName, environment: Environment = process.env): void {
  // A variable that two sections read is reported once.
  const problems = [
    ...new Set(sectionsOf[name].flatMap((section) => problemsOf(section, environment))),
  ];
  if (problems.length > 0) throw new ConfigError(problems);
}

function problemsOf(section: ConfigSection, environment: Environment): readonly string[] {
  try {
    loadSection(section, environment);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
}

/**
 * Runs the entry point of a process. A bad environment, or any failure to start, ends it with one plain
 * sentence on standard error and exit code 1.
 */
export async function runProcess(name: ProcessName, main: () => Promise<void>): Promise<void> {
  try {
    checkEnvironment(name);
    await main();
  } catch (error) {
    const text = error instanceof ConfigError ? error.message : startFailure(error);
    process.stderr.write(`${text}\n`);
    process.exit(1);
  }
}
