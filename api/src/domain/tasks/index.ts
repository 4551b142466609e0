export * from './due.js';
export * from './occurrences.js';
