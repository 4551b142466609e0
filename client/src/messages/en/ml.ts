/** Words of the stewards' page. */
export const ml = {
  title: 'Models',
  lead: 'What plans families’ weeks, how good it is, and how to pull it back.',
  sectionsLabel: 'Models',
  sections: {
    models: 'Models',
    runs: 'Trainings',
    experiments: 'Experiments',
    drift: 'Drift',
    rewards: 'Rewards',
  },
  cancel: 'Not now',
  numbers: 'Show the numbers',
  more: '{count, plural, one {Show # older one} other {Show # older ones}}',
  failed: 'That did not work',
  learnedFrom:
    '{families, plural, one {# family} other {# families}}, {children, plural, one {# child} other {# children}}, {lessons, plural, one {# lesson} other {# lessons}}, {weeks, plural, one {# rated week} other {# rated weeks}}',
  learnedFromMadeUp: '{families, plural, one {# made-up family} other {# made-up families}}',

  // Words for the closed sets of the API.
  kinds: {
    generator: 'Style of a week',
    engagement: 'How a lesson goes',
    satisfaction: 'How a week is rated',
  },

  statuses: {
    candidate: 'Candidate',
    champion: 'Decides',
    archived: 'Archived',
    refused: 'Refused',
  },

  origins: {
    synthetic: 'made-up families',
    trained: 'families’ own weeks',
    imported: 'an imported file',
  },

  runStatuses: {
    queued: 'Waiting',
    running: 'Under way',
    succeeded: 'Finished',
    failed: 'Did not work',
    cancelled: 'Cancelled',
  },

  triggers: {
    first: 'There was no model yet',
    cron: 'By the calendar',
    steward: 'A steward asked for it',
    drift: 'The data had moved',
    volume: 'Enough new outcomes',
    import: 'A model was imported',
  },

  phases: {
    queued: 'Waiting for a worker',
    loading: 'Reading',
    training: 'Training',
    evaluating: 'Evaluating',
    saving: 'Saving',
    done: 'Done',
  },

  results: {
    promoted: 'now decides',
    candidate: 'passed, and waits for a steward',
    refused: 'was refused by the gate',
    'not-trained': 'was not trained',
  },

  /** Why a model was refused or not trained, by the reason's code. */
  reasons: {
    'model.unreadable': 'It cannot be loaded: its “{part}” is not as it has to be.',
    'training.not-a-number': 'The data hold something that is no number: “{name}” is {value}.',
    'too-few-families': 'Held-out families: {families}; the gate needs {atLeast}.',
    'not-better': 'Its error on held-out families is not lower: {candidate} against {incumbent}.',
    'not-surely-better':
      'Its error is lower, but by chance it might not be: the 95% interval of the difference, {low} to {high}, holds zero.',
    'worse-calibrated': 'Its calibration error is {candidate}; at most {atMost} is allowed.',
    'age-band-worse':
      'For ages {band} it is more than a tenth worse: {candidate} against {incumbent}.',
  },

  /** For a code that this page does not know, and for what older runs noted in another way. */
  otherReason: 'For a reason that this page has no words for ({code}).',

  /** Why nothing was trained, by the reason's code and by what the model learns from. */
  refusals: {
    'training.too-few-families': {
      lessons: 'Lessons must come from at least {atLeast} families, got {families}.',
      styles: 'Styles must come from at least {atLeast} families, got {families}.',
      ratings: 'Ratings of weeks must come from at least {atLeast} families, got {families}.',
    },
    'training.constant-labels': {
      lessons: 'Lessons must differ, got {value} every time.',
      styles: 'Styles must differ, got {value} every time.',
      ratings: 'Ratings of weeks must differ, got {value} every time.',
    },
  },

  outcomes: {
    completion: 'Lessons done',
    rating: 'Rating of the week',
  },

  outcomesInside: {
    completion: 'lessons done',
    rating: 'rating of the week',
  },

  experimentStatuses: {
    draft: 'Drawn up',
    running: 'Under way',
    stopped: 'Ended',
  },

  serves: {
    champions: 'The models that decide',
    rules: 'The rules alone',
    version: 'One version of a model',
  },

  servesInside: {
    champions: 'the models that decide',
    rules: 'the rules alone',
    version: 'one version of a model',
  },

  decisions: {
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
  },

  /** The same of an experiment that has ended. */
  endedAs: {
    continue: {
      title: 'It ended before anything showed',
      text: 'The interval still held zero, or too few families were in it.',
    },
    'stop-better': {
      title: 'An arm was better',
      text: 'The interval lay above zero when it ended.',
    },
    'stop-harm': { title: 'An arm did harm', text: 'The interval lay below zero when it ended.' },
    'stop-undecided': {
      title: 'No difference showed',
      text: 'As many families as were planned had shown none.',
    },
  },

  stopReasons: {
    steward: 'a steward ended it',
    better: 'an arm was better',
    harm: 'an arm did harm',
    undecided: 'no difference showed',
  },

  runs: {
    loadFailed: 'The trainings could not be loaded',
    emptyTitle: 'Nothing has been trained yet',
    emptyText:
      'A training reads the weeks of families that allow it, and makes a version of each model.',
    start: 'Train now',
    started: 'The training has begun.',
    cancel: 'Cancel',
    cancelTitle: 'Cancel this training?',
    cancelText: 'Nothing of it is kept. What decides at the moment goes on deciding.',
    cancelAsked: 'It stops in a moment.',
    askedFor: 'Asked for {when}',
    percent: '{percent}% · {phase}',
    phases: {
      queued: 'Waiting for a worker',
      loading: 'Collecting what families allow us to learn from',
      saving: 'Writing down what came of it',
      done: 'Done',
    },
    modelPhases: {
      training: {
        generator: 'Learning the style of weeks',
        engagement: 'Learning how lessons go',
        satisfaction: 'Learning how weeks are liked',
      },
      evaluating: {
        generator: 'Evaluating a waiting model of the style of weeks',
        engagement: 'Evaluating a waiting model of how lessons go',
        satisfaction: 'Evaluating a waiting model of how weeks are liked',
      },
    },
    fault: 'The training stopped because of a fault on our side. The champions serve on.',
    tookTooLong: 'The training took too long and was stopped.',
    progress: 'How far the training is',
    outcome: '{kind}: {result}',
    underWay: 'A training is under way; one runs at a time.',
  },

  drift: {
    loadFailed: 'The looks at drift could not be loaded',
    emptyTitle: 'Drift has not been looked for yet',
    emptyText: 'Once a week the worker compares what a model sees now with what it learned from.',
    fine: 'Nothing has moved that matters.',
    alert: 'What has moved: {names}.',
    movedName: '“{label}”',
    calledFor: 'It called for a training.',
    window: '{days}, {rows} rows',
    chartTitle: '{kind}: how far each feature has moved',
    chartLead:
      'Population stability index; the line is at 0.2, above which a training is called for',
    feature: 'Feature',
    psi: 'Index',
    chance: 'By chance below',
    moved: 'moved',
    steady: 'steady',
    threshold: '0.2',
    earlier: 'Earlier looks ({count})',
    largest: 'largest {psi}',
  },

  rewards: {
    loadFailed: 'The rewards could not be loaded',
    emptyTitle: 'There is nothing to compare yet',
    emptyText:
      'When lessons that a model planned have been done or skipped, their rewards show here week by week.',
    title: 'Reward by week',
    lead: 'What was predicted when lessons were planned, dashed, and what came true, solid; 0 to 1',
    week: 'Week of',
    lessons: 'Lessons',
    predicted: 'Predicted',
    realised: 'Came true',
  },
} as const;
