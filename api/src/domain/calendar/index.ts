export * from './local-date.js';
export * from './periods.js';
export * from './recurrence.js';
export * from './school-days.js';
export * from './wall-clock.js';
export * from './week.js';
export * from './weekly-hours.js';
export * from './zones.js';
