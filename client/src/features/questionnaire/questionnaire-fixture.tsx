import type { AskForSuggestionsDto } from '@/api/generated/types.gen';
import type { Session } from '@/api/model';
import { sessionQuery } from '@/api/session';
import { renderWithProviders, testQueryClient, type Rendered } from '@/testing/render';
import { apiUrl, http, HttpResponse, problem, server } from '@/testing/server';
import type { Answers, ServerDraft } from './answers';
import { page } from '@/testing/samples';
import { theSuggestions } from '@/testing/suggestions';
import { aDefinition } from './questionnaire-samples';
import { WelcomePage } from './welcome-page';

export const FAMILY_ID = '0197f000-0000-7000-8000-000000000001';

export const aSession: Session = {
  account: {
    id: 'a1',
    name: 'Ana Rivers',
    email: 'ana@rivers.test',
    pictureUrl: null,
    staffRole: null,
  },
  family: {
    id: FAMILY_ID,
    name: 'The Rivers family',
    timeZone: 'UTC',
    role: 'owner',
    ownerName: 'Ana Rivers',
    onboarded: false,
    onboardedAt: null,
  },
  families: [
    {
      id: FAMILY_ID,
      name: 'The Rivers family',
      role: 'owner',
      ownerName: 'Ana Rivers',
      onboarded: false,
    },
  ],
  invitations: [],
  consent: { service: true, currentTextVersion: '1' },
  serverTime: new Date().toISOString(),
  csrfToken: 'token',
};

export interface StoredQuestionnaire {
  draft: ServerDraft;
  /** How often a draft was saved. */
  saves: number;
  /** The answers at the time of completion. */
  completed: Answers | null;
  /** Given instead of the next answer to complete, once. */
  refuseCompletion: Response | null;
}

/** The API's side of the questionnaire, by the contract: versions, conflicts, completion. */
export function serveQuestionnaire(draft: Partial<ServerDraft> = {}): StoredQuestionnaire {
  const stored: StoredQuestionnaire = {
    draft: { answers: {}, partsDone: [], completedAt: null, version: 1, updatedAt: null, ...draft },
    saves: 0,
    completed: null,
    refuseCompletion: null,
  };
  server.use(
    http.get(apiUrl('/questionnaire'), () => HttpResponse.json(stored.draft)),
    http.put(apiUrl('/questionnaire'), async ({ request }) => {
      if (request.headers.get('If-Match') !== `"${stored.draft.version}"`) {
        return problem(412, 'precondition.failed', { current: stored.draft });
      }
      const body = (await request.json()) as Pick<ServerDraft, 'answers' | 'partsDone'>;
      const version = stored.draft.version + 1;
      stored.draft = { ...stored.draft, ...body, version, updatedAt: new Date().toISOString() };
      stored.saves += 1;
      return HttpResponse.json(stored.draft);
    }),
    http.post(apiUrl('/questionnaire/complete'), () => {
      const refusal = stored.refuseCompletion;
      stored.refuseCompletion = null;
      if (refusal) return refusal;
      stored.completed = stored.draft.answers;
      return HttpResponse.json({ familyId: FAMILY_ID, childIds: [], subjectIds: [] });
    }),
    http.get(apiUrl('/holidays'), () => HttpResponse.json(page([]))),
    http.get(apiUrl('/public-holidays/places'), () =>
      HttpResponse.json({ likelyCountry: 'ES', items: [{ country: 'ES', regions: [] }] }),
    ),
    http.post(apiUrl('/questionnaire/misfits'), () => HttpResponse.json({ items: [] })),
    http.get(apiUrl('/questionnaire/definition'), () => HttpResponse.json(aDefinition)),
    http.post(apiUrl('/questionnaire/suggestions'), async ({ request }) => {
      const { age } = (await request.json()) as AskForSuggestionsDto;
      return HttpResponse.json(theSuggestions(age));
    }),
    http.get(apiUrl('/auth/session'), () => HttpResponse.json(aSession)),
  );
  return stored;
}

/** Opens the questionnaire as a signed-in parent. */
export function openQuestionnaire(at = '/welcome', session = aSession): Rendered {
  const queryClient = testQueryClient();
  queryClient.setQueryData(sessionQuery.queryKey, session);
  return renderWithProviders(<WelcomePage />, {
    at,
    path: '/welcome/*',
    queryClient,
    routes: [
      { path: '/generate', element: <h1>Making the week</h1> },
      { path: '/settings/answers', element: <h1>Your answers</h1> },
    ],
  });
}
