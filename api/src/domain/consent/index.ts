export { type ConsentInForce, mayImproveModels } from './model-improvement.js';
