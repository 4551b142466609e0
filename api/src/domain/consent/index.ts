export { AGE_OF_OWN_DECISION, type ConsentInForce, mayImproveModels } from './model-improvement.js';
