/** The whole catalogue of one language, a file a feature; a screen reads the parts one by one. */
export * from './app';
export * from './auth';
export * from './consents';
export * from './family-plan';
export * from './feedback';
export * from './generate';
export * from './item';
export * from './ml';
export * from './problems';
export * from './questionnaire';
export * from './replan-entry';
export * from './replan';
export * from './settings';
export * from './ui';
export * from './units';
export * from './week';
