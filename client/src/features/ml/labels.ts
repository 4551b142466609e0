import type {
  ExperimentOutcome,
  ExperimentStatus,
  ModelKind,
  ModelOrigin,
  ModelStatus,
  RunPhase,
  RunResult,
  RunStatus,
  RunTrigger,
  Serves,
  StopDecision,
  StopReason,
} from '@/api/ml-model';

/** Words for the closed sets of the API; part of the feature's strings. */
export const kinds: Record<ModelKind, string> = {
  generator: 'Style of a week',
  engagement: 'How a lesson goes',
  satisfaction: 'How a week is rated',
};

export const statuses: Record<ModelStatus, string> = {
  candidate: 'Candidate',
  champion: 'Decides',
  archived: 'Archived',
  refused: 'Refused',
};

export const origins: Record<ModelOrigin, string> = {
  synthetic: 'made-up families',
  trained: 'families’ own weeks',
  imported: 'an imported file',
};

export const runStatuses: Record<RunStatus, string> = {
  queued: 'Waiting',
  running: 'Under way',
  succeeded: 'Finished',
  failed: 'Did not work',
  cancelled: 'Cancelled',
};

export const triggers: Record<RunTrigger, string> = {
  first: 'There was no model yet',
  cron: 'By the calendar',
  steward: 'A steward asked for it',
  drift: 'The data had moved',
  volume: 'Enough new outcomes',
  import: 'A model was imported',
};

export const phases: Record<RunPhase, string> = {
  queued: 'Waiting for a worker',
  loading: 'Reading',
  training: 'Training',
  evaluating: 'Judging',
  saving: 'Saving',
  done: 'Done',
};

export const results: Record<RunResult, string> = {
  promoted: 'now decides',
  candidate: 'passed, and waits for a steward',
  refused: 'was refused by the gate',
  'not-trained': 'was not trained',
};

export const outcomes: Record<ExperimentOutcome, string> = {
  completion: 'Lessons done',
  rating: 'Rating of the week',
};

export const experimentStatuses: Record<ExperimentStatus, string> = {
  draft: 'Drawn up',
  running: 'Under way',
  stopped: 'Ended',
};

export const serves: Record<Serves, string> = {
  champions: 'The models that decide',
  rules: 'The rules alone',
  version: 'One version of a model',
};

export const decisions: Record<StopDecision, { title: string; text: string }> = {
  continue: {
    title: 'Nothing to decide yet',
    text: 'The interval still holds zero, or too few families are in it. Looking daily does no harm.',
  },
  'stop-better': {
    title: 'An arm is better',
    text: 'The interval lies above zero: it may be ended and acted on.',
  },
  'stop-harm': {
    title: 'An arm does harm',
    text: 'The interval lies below zero. The worker ends it within the hour.',
  },
  'stop-undecided': {
    title: 'No difference shows',
    text: 'As many families as were planned have shown none.',
  },
};

/** The same of an experiment that has ended. */
export const endedAs: Record<StopDecision, { title: string; text: string }> = {
  continue: {
    title: 'It ended before anything showed',
    text: 'The interval still held zero, or too few families were in it.',
  },
  'stop-better': {
    title: 'An arm was better',
    text: 'The interval lay above zero when it ended.',
  },
  'stop-harm': {
    title: 'An arm did harm',
    text: 'The interval lay below zero when it ended.',
  },
  'stop-undecided': {
    title: 'No difference showed',
    text: 'As many families as were planned had shown none.',
  },
};

export const stopReasons: Record<StopReason, string> = {
  steward: 'a steward ended it',
  better: 'an arm was better',
  harm: 'an arm did harm',
  undecided: 'no difference showed',
};
