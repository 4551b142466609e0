export * from './faces.js';
export * from './week-rating.js';
export * from './week-to-rate.js';
