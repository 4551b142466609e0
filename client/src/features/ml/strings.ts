import type { Serves } from '@/api/ml-model';
import * as labels from './labels';
import { count } from './number-text';

/** See src/app/strings.ts for how strings are kept. */
export const mlStrings = {
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
  more: ({ count: older }: { count: number }) => `Show ${count(older)} older ones`,
  failed: 'That did not work',
  /** What a model or a training learned from; of made-up families only their number is told. */
  learnedFrom: (told: Record<'families' | 'children' | 'lessons' | 'weeks', number>) =>
    told.families > 0 && told.children === 0
      ? `${count(told.families)} made-up families`
      : `${count(told.families)} families, ${count(told.children)} children, ${count(told.lessons)} lessons, ${count(told.weeks)} rated weeks`,
  ...labels,

  models: {
    loadFailed: 'The models could not be loaded',
    emptyTitle: 'There is no model yet',
    emptyText: 'The rules plan every week until a training has made one that passes the gate.',
    emptyAction: 'Go to the trainings',
    rulesDecide: 'The rules decide: no version is in use.',
    decides: ({ number, since }: { number: number; since: string }) =>
      `Version ${number} decides, since ${since}.`,
    version: ({ number }: { number: number }) => `Version ${number}`,
    made: ({ when, origin }: { when: string; origin: string }) => `${when}, from ${origin}`,
    notServing: 'This process does not serve it yet.',
    loading: 'A version',
    lookAt: 'Look at it',
    details: ({ number }: { number: number }) => `Look at it: version ${number}`,
    promote: 'Let it decide',
    rollBack: 'Roll back',
    archive: 'Archive',
    promoteTitle: ({ kind, number }: { kind: string; number: number }) =>
      `Let version ${number} of “${kind}” decide?`,
    promoteText:
      'From the next plan on, in every process, without a restart. The version before is kept, and one press leads back to it.',
    rollBackTitle: ({ kind }: { kind: string }) => `Roll “${kind}” back?`,
    rollBackText:
      'The version that decided before decides again, from the next plan on. The present one is kept.',
    archiveTitle: ({ kind, number }: { kind: string; number: number }) =>
      `Archive version ${number} of “${kind}”?`,
    archiveText: 'It is kept, and can be let in again if it passed the gate.',
    archiveChampionText:
      'It decides at the moment: the rules plan until another version is let in.',
    promoted: 'It decides from now on.',
    rolledBack: 'Rolled back.',
    archived: 'Archived.',
    download: 'Download as ONNX',
    gateTitle: 'What the gate found',
    gateWaiting: 'It has not been judged yet.',
    gatePassed: 'It passed every check.',
    gateRefused: 'It may not decide:',
    gateOn: { synthetic: 'Judged on made-up families.', real: 'Judged on families it never saw.' },
    checks: {
      families: 'Enough families',
      error: 'Smaller error',
      calibration: 'No worse calibrated',
      'age-bands': 'Fair to every age',
    } as Record<string, string>,
    passed: 'passed',
    notPassed: 'not passed',
    measured: {
      families: ({ families, atLeast }: Record<'families' | 'atLeast', string>) =>
        `${families} families; at least ${atLeast} are asked for`,
      against: ({ candidate, incumbent }: Record<'candidate' | 'incumbent', string>) =>
        `${candidate} against ${incumbent} of what decides`,
      difference: ({ difference, range }: Record<'difference' | 'range', string>) =>
        `difference ${difference}, 95% interval ${range}`,
      atMost: ({ candidate, atMost }: Record<'candidate' | 'atMost', string>) =>
        `${candidate}; at most ${atMost} is allowed`,
      band: ({
        band,
        candidate,
        incumbent,
        isJudged,
      }: Record<'band' | 'candidate' | 'incumbent', string> & { isJudged: boolean }) =>
        // prettier-ignore
        `ages ${band}: ${candidate} against ${incumbent}${isJudged ? '' : ', too few families to judge'}`,
    },
    check: 'Check',
    found: 'Found',
    problemTitle: 'It could not be loaded',
    metricsTitle: 'How good each version is',
    metricsLead: ({ metric }: { metric: string }) =>
      `${metric} on families held out; a ring where the gate refused`,
    metricLabel: 'Measure',
    metrics: {
      r2: 'Share explained (R²)',
      meanSquaredError: 'Squared error',
      meanAbsoluteError: 'Absolute error',
      calibrationError: 'Calibration error',
      logLoss: 'Log loss',
      gateR2: 'Share explained (R²), at the gate',
      gateMeanSquaredError: 'Squared error, at the gate',
    } as Record<string, string>,
    importanceTitle: 'What it goes by',
    importanceLead: 'Share of what was gained by asking for each, the ten largest',
    feature: 'Feature',
    share: 'Share',
    shuffled: 'Error when shuffled',
    calibrationTitle: 'Predicted against what came',
    calibrationLead:
      'On the line, it is exactly as sure as it should be; larger circles hold more lessons',
    calibrationNone: 'There is no calibration of this kind of model.',
    predicted: 'Predicted',
    realised: 'Came true',
    rows: 'Rows',
    versionColumn: 'Version',
    statusColumn: 'Stands',
    facts: {
      seed: 'Seed',
      codeVersion: 'Made by version',
      checksum: 'Checksum',
      window: 'Days it learned from',
      parameters: 'Parameters',
    },
    importing: {
      open: 'Import a model',
      title: 'Import a model',
      description:
        'It becomes a candidate, and the gate judges it as it judges our own. Nothing changes for families until it has passed.',
      kind: 'Which model it is',
      file: 'ONNX file',
      fileHint: 'One TreeEnsembleRegressor over our features, in their order; at most 32 MB.',
      lessons: 'Real lessons it was trained on',
      lessonsHint: 'The more, the more it counts beside the rules. 0 where it is not known.',
      action: 'Import',
      done: 'Imported. The gate judges it in the training that has begun.',
      refused: 'It was not imported',
      mustFile: 'Choose the file',
      tooLarge: ({ largest }: { largest: number }) => `It must be at most ${largest} MB`,
      mustLessons: 'A whole number, 0 or more',
    },
    unknown: 'not known',
    noMetrics: 'Nothing has been measured yet.',
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
    askedFor: ({ when }: { when: string }) => `Asked for ${when}`,
    percent: ({ percent, message }: { percent: number; message: string }) =>
      `${percent}% · ${message}`,
    progress: 'How far the training is',
    outcome: ({ kind, result }: { kind: string; result: string }) => `${kind}: ${result}`,
    underWay: 'A training is under way; one runs at a time.',
  },

  experiments: {
    loadFailed: 'The experiments could not be loaded',
    emptyTitle: 'No experiment has been drawn up',
    emptyText:
      'An experiment lets different families’ weeks be planned in different ways, and compares how they go.',
    draw: 'Draw up an experiment',
    who: 'Only families that agreed to model improvement, and let new times be tried, take part. A family keeps its arm.',
    start: 'Begin',
    stop: 'End it',
    stopTitle: ({ name }: { name: string }) => `End “${name}”?`,
    stopText:
      'Everybody’s next weeks are planned by the models that decide. How it stands is kept.',
    started: 'The experiment has begun.',
    stopped: 'The experiment has ended.',
    created: 'Drawn up. Begin it when you are ready.',
    since: ({ when }: { when: string }) => `Since ${when}`,
    ended: ({ when, reason }: { when: string; reason: string }) => `Ended ${when}: ${reason}`,
    arm: ({ name, serves, percent }: { name: string; serves: string; percent: number }) =>
      `${name}: ${serves.toLowerCase()}, ${percent}% of families`,
    decidedBy: ({ outcome }: { outcome: string }) => `Decided by: ${outcome.toLowerCase()}`,
    resultsFailed: 'The results could not be loaded',
    nothingYet: 'No week of it has ended yet.',
    armsTitle: 'The arms so far',
    armColumn: 'Arm',
    familiesColumn: 'Families',
    weeksColumn: 'Weeks',
    everybodyTitle: 'If everybody had it',
    everybodyHint:
      'From the weeks of all arms, with 95% intervals. By the chances alone is right on average, and noisy; with a forecast from what families did before is right if either the chances or the forecast are.',
    ips: 'By the chances alone',
    selfNormalised: 'By the chances, evened out',
    doublyRobust: 'With a forecast',
    differenceTitle: ({ arm, control }: { arm: string; control: string }) =>
      `“${arm}” against “${control}”`,
    differenceLead: 'Right of zero the first of them is better. Lines are 95% intervals.',
    byWelch: ({ outcome }: { outcome: string }) => `${outcome}, one look`,
    anyLook: ({ outcome }: { outcome: string }) => `${outcome}, at every look`,
    comparison: 'Comparison',
    difference: 'Difference',
    interval: '95% interval',
    pValue: 'p',
    tooFew: 'too few yet',
    progress: ({ smallest, least }: { smallest: number; least: number }) =>
      `${smallest} families in the smaller arm; ${least} are needed before an arm is called better.`,
    form: {
      title: 'Draw up an experiment',
      description: 'Two arms, each with half of the families. It begins when you say so.',
      name: 'Name',
      question: 'What it is to find out',
      outcome: 'What decides',
      control: 'First arm',
      treatment: 'Second arm',
      version: 'Which version',
      chooseVersion: 'Choose a version',
      maxFamilies: 'Families in each arm, at most',
      maxFamiliesHint: 'With so many in the smaller arm it ends even if nothing shows.',
      save: 'Draw it up',
      mustName: 'Give it a name',
      mustQuestion: 'Say what it is to find out',
      mustDiffer: 'The arms must differ',
      mustVersion: 'Choose the version that serves',
      mustFamilies: 'A whole number of 30 or more',
      nameOf: { champions: 'models', rules: 'rules', version: 'version' } as Record<Serves, string>,
    },
  },

  drift: {
    loadFailed: 'The looks at drift could not be loaded',
    emptyTitle: 'Drift has not been looked for yet',
    emptyText: 'Once a week the worker compares what a model sees now with what it learned from.',
    fine: 'Nothing has moved that matters.',
    alert: ({ names }: { names: string }) => `What has moved: ${names}.`,
    calledFor: 'It called for a training.',
    window: ({ days, rows }: { days: string; rows: string }) => `${days}, ${rows} rows`,
    chartTitle: ({ kind }: { kind: string }) => `${kind}: how far each feature has moved`,
    chartLead:
      'Population stability index; the line is at 0.2, above which a training is called for',
    feature: 'Feature',
    psi: 'Index',
    chance: 'By chance below',
    moved: 'moved',
    steady: 'steady',
    threshold: '0.2',
    prediction: ({ label }: { label: string }) => `Predicted ${label.toLowerCase()}`,
    earlier: ({ count: looks }: { count: number }) => `Earlier looks (${count(looks)})`,
    largest: ({ psi }: { psi: string }) => `largest ${psi}`,
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
};
