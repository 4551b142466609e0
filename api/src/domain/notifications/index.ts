export * from './kinds.js';
export * from './morning.js';
export * from './quiet-hours.js';
