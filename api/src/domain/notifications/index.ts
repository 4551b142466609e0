export * from './delivery.js';
export * from './kinds.js';
export * from './morning.js';
export * from './quiet-hours.js';
