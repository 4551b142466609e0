export * from './age-table.js';
export * from './grade-levels.js';
export * from './statements.js';
export * from './subject-catalogue.js';
export * from './subject-choices.js';
export { freeOn, movedBesideAnAdult } from './suggested-hours.js';
export * from './suggested-lunch.js';
export * from './suggestions.js';
export * from './teaching.js';
