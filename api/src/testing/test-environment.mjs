/**
 * The moment a test run begins at for all of its processes: BRIGHTPATH_NOW, or a Wednesday morning, so that no test can
 * tell what day it really is.
 */
const beginning = Date.parse(process.env.BRIGHTPATH_NOW ?? '2026-11-25T09:00:00Z');

/** What every process of a test run reads as its configuration; a value that is set already stays. */
export const testEnvironment = {
  NODE_ENV: 'test',
  HOST: '127.0.0.1',
  PORT: '0',
  PUBLIC_URL: 'http://localhost:8000',
  SESSION_SECRET: 'a secret for tests only, long enough',
  ENCRYPTION_KEYS: `test:${Buffer.alloc(32, 7).toString('base64')}`,
  ENCRYPTION_ACTIVE_KEY: 'test',
  GOOGLE_CLIENT_ID: 'test-client',
  GOOGLE_CLIENT_SECRET: 'test-secret',
  CLOCK_SHIFT_MS: String(beginning - Date.now()),
  LOG_LEVEL: 'silent',
  // Specs begin the trainings they look at.
  ML_AUTO_TRAIN: 'false',
};
