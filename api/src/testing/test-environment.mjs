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
  LOG_LEVEL: 'silent',
  // Specs begin the trainings they look at.
  ML_AUTO_TRAIN: 'false',
};
