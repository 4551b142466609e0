import { parentPort, workerData } from 'node:worker_threads';
import {
  type CancelSignal,
  judgeOn,
  loadModel,
  modelDrift,
  sharedSignal,
  syntheticTrainingSet,
  trainAndJudge,
  TrainingCancelled,
  TrainingRefused,
  type TrainingSet,
} from '@brightpath/api/domain/learning';
import type {
  LearningAnswer,
  LearningQuestions,
  LearningRequest,
  TrainingSource,
} from './train-message.js';

const answer = (message: LearningAnswer): void => parentPort?.postMessage(message);

answer(respond(workerData as LearningRequest));

function respond({ question, asked, stopFlag }: LearningRequest): LearningAnswer {
  try {
    return {
      kind: 'answered',
      answered: think({ question, asked, signal: sharedSignal(stopFlag) }),
    };
  } catch (error) {
    if (error instanceof TrainingCancelled) return { kind: 'cancelled' };
    const message = error instanceof Error ? error.message : String(error);
    if (error instanceof TrainingRefused) return { kind: 'refused', code: error.code, message };
    return { kind: 'failed', message };
  }
}

function think({
  question,
  asked,
  signal,
}: Pick<LearningRequest, 'question' | 'asked'> & { signal: CancelSignal }): unknown {
  switch (question) {
    case 'train': {
      const { kind, source, champion, seed } = asked as LearningQuestions['train']['asked'];
      const onProgress = (share: number): void => answer({ kind: 'progress', share });
      const data = { set: setOf(source), champion };
      return trainAndJudge(kind, data, { seed, signal, onProgress });
    }
    case 'judge': {
      const { model, source, champion, seed } = asked as LearningQuestions['judge']['asked'];
      return judgeOn({ model: loadModel(model), champion, set: setOf(source), seed });
    }
    case 'drift': {
      const { model, profile, window } = asked as LearningQuestions['drift']['asked'];
      return modelDrift(loadModel(model), profile, window);
    }
  }
}

function setOf(source: TrainingSource): TrainingSet {
  return 'set' in source ? source.set : syntheticTrainingSet(source.seed, source.families);
}
