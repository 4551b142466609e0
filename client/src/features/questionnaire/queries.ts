import { queryOptions } from '@tanstack/react-query';
import { http } from '@/api/http';
import { isProblem } from '@/api/problem';
import type { SaveQuestionnaireDto } from '@/api/generated/types.gen';
import type { ServerDraft } from './answers';
import type { PutDraft, SaveOutcome } from './autosave';
import { fromServer } from './field-errors';
import { toWire } from './wire-draft';

const questionnaireKeys = {
  all: ['questionnaire'] as const,
  draft: (familyId: string) => [...questionnaireKeys.all, 'draft', familyId] as const,
  definition: () => [...questionnaireKeys.all, 'definition'] as const,
};

/** The questionnaire as the server keeps it. Asked for once per visit: from then on the draft store holds it. */
export const draftQuery = (familyId: string) =>
  queryOptions({
    queryKey: questionnaireKeys.draft(familyId),
    queryFn: ({ signal }) => currentDraft(signal),
    staleTime: Infinity,
    // Until the screen that the loader asked for has come.
    gcTime: 10_000,
    retry: 1,
  });

/** The statements and choices, as codes: the same for everybody until the next release. */
export const definitionQuery = queryOptions({
  queryKey: questionnaireKeys.definition(),
  queryFn: ({ signal }) => http.get('/questionnaire/definition', { signal }),
  staleTime: Infinity,
});

/** Saves the draft and says what became of it; never throws. */
export const putDraft: PutDraft = async (snapshot, version, { leaving }) => {
  try {
    const saved = await http.put('/questionnaire', {
      body: toWire(snapshot) as SaveQuestionnaireDto,
      version,
      keepalive: leaving,
      // Nobody is there any more to sign in again.
      quietWhenSignedOut: leaving,
    });
    return { kind: 'saved', version: saved.version };
  } catch (error) {
    return outcomeOf(error);
  }
};

/** Writes parents, children, commitments and subjects from the draft. */
export const completeQuestionnaire = () => http.post('/questionnaire/complete');

async function outcomeOf(error: unknown): Promise<SaveOutcome> {
  if (!isProblem(error)) return { kind: 'offline' };
  if (error.code === 'precondition.failed') {
    const current =
      (error.current as ServerDraft | undefined) ?? (await currentDraft().catch(() => undefined));
    return current ? { kind: 'conflict', current } : { kind: 'offline' };
  }
  if (error.status === 401) return { kind: 'signed-out' };
  if (error.status === 403) return { kind: 'refused' };
  if (error.status === 400 || error.status === 422) {
    return { kind: 'rejected', errors: fromServer(error.errors) };
  }
  return { kind: 'offline' };
}

/** The draft may be unfinished in ways the finished answers are not; its own rules look at every part again. */
async function currentDraft(signal?: AbortSignal): Promise<ServerDraft> {
  return (await http.get('/questionnaire', { signal })) as ServerDraft;
}
