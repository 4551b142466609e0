import type { Answers } from './answers';
import { anAgeSuggestion } from './questionnaire-samples';
import { subjectsOf } from './subject-list';
import {
  completeAnswers,
  forgetSuggestionsFor,
  withSuggestions,
  type SuggestionContext,
} from './suggested-answers';

const ella = { id: 'c1', name: 'Ella', age: 9 };
const noah = { id: 'c2', name: 'Noah', age: 6 };

function aContext(change: Partial<SuggestionContext> = {}): SuggestionContext {
  return {
    accountName: 'Ana Rivers',
    timeZone: 'Europe/Berlin',
    today: '2026-11-23',
    byAge: new Map([6, 9].map((age) => [age, anAgeSuggestion(age)])),
    keptChildren: [],
    ownLists: [],
    idFor: (key) => `id:${key}`,
    ...change,
  };
}

describe('filling gaps with suggestions', () => {
  it('fills everything from the account and the ages, and keeps the ids between calls', () => {
    const first = withSuggestions({ children: [ella, noah] }, aContext());
    expect(first.parent?.parents[0]).toMatchObject({ name: 'Ana Rivers', self: true });
    expect(subjectsOf(first.subjects ?? [], 'c1').map((each) => each.minutes)).toEqual([
      30, 30, 30,
    ]);
    expect(subjectsOf(first.subjects ?? [], 'c2').map((each) => each.minutes)).toEqual([
      15, 15, 30,
    ]);
    expect(first.bestTimes?.c2?.schoolHours[0]?.endTime).toBe('12:00');
    expect(withSuggestions({ children: [ella, noah] }, aContext())).toEqual(first);
  });

  it('never changes an answer that was given', () => {
    const answers: Answers = withSuggestions({ children: [ella] }, aContext());
    const given = { ...answers, flexibility: 5, subjects: answers.subjects?.slice(0, 1) };
    expect(withSuggestions(given, aContext())).toEqual(given);
  });

  it('does not refill a list the parent has emptied', () => {
    const filled = withSuggestions(
      { children: [ella], subjects: [] },
      aContext({ ownLists: ['c1'] }),
    );
    expect(filled.subjects).toEqual([]);
  });

  it('leaves out lessons and commitments of children who were removed', () => {
    const both = withSuggestions({ children: [ella, noah] }, aContext());
    const one = withSuggestions({ ...both, children: [ella] }, aContext());
    expect(subjectsOf(one.subjects ?? [], 'c2')).toEqual([]);
    expect(one.bestTimes).not.toHaveProperty('c2');
  });

  it('lets a commitment go on without somebody who was removed, who takes only their own part away', () => {
    const household = withSuggestions({}, aContext()).parent;
    const parent = {
      ...household,
      parents: [{ id: 'p1', name: 'Ana', self: true, freeHours: [] }],
    };
    const times = { recurrence: 'daily', startTime: '16:00', endTime: '17:00' } as const;
    const ofNoah = {
      id: 'k1',
      title: 'Swim',
      ownerKind: 'child',
      childId: 'c2',
      ...times,
    } as const;
    const swim = { ...ofNoah, companions: { parentIds: ['p1', 'p2'], childIds: ['c1'] } }; // prettier-ignore
    const work = { ...ofNoah, ownerKind: 'parent' as const, childId: undefined, parentId: 'p2' }; // prettier-ignore
    const choir = { ...work, companions: { parentIds: ['p1'], childIds: [] } };
    const driven = { ...ofNoah, companions: { parentIds: ['p1'], childIds: [] } };
    const answers = { parent, children: [ella], commitments: [swim, work, choir, driven] };
    expect(withSuggestions(answers, aContext()).commitments).toMatchObject([
      { ownerKind: 'child', childId: 'c1', companions: { parentIds: ['p1'], childIds: [] } },
      { ownerKind: 'parent', parentId: 'p1', companions: { parentIds: [], childIds: [] } },
    ]);
  });

  it('lets anyone teach what only somebody taught who was removed', () => {
    const full = withSuggestions({ children: [ella] }, aContext());
    const [first, second] = full.subjects;
    const taughtBy = (...parentIds: string[]) => ({ rule: 'only' as const, parentIds });
    const subjects = [
      { ...first!, teaching: taughtBy('gone') },
      { ...second!, teaching: taughtBy('gone', 'id:self') },
    ];
    const shown = withSuggestions({ ...full, subjects }, aContext()).subjects;
    expect(shown.slice(0, 2).map(({ teaching }) => teaching)).toEqual([
      { rule: 'any', parentIds: [] },
      taughtBy('id:self'),
    ]);
  });

  it('drops the suggestions for an age that was corrected, but nothing the parent changed', () => {
    const accepted = withSuggestions({ children: [ella] }, aContext());
    const forgotten = forgetSuggestionsFor(accepted, 'c1', anAgeSuggestion(9));
    expect(forgotten.subjects).toEqual([]);
    expect(forgotten.bestTimes).toEqual({});

    const changed = {
      ...accepted,
      subjects: accepted.subjects?.map((each, index) => (index ? each : { ...each, minutes: 60 })),
    };
    expect(forgetSuggestionsFor(changed, 'c1', anAgeSuggestion(9)).subjects).toHaveLength(3);
  });

  it('adds the suggested grade only when finishing', () => {
    const complete = completeAnswers(
      { children: [ella, { ...noah, gradeLevel: 'Grade 3' }] },
      aContext(),
    );
    expect(complete.children?.map((each) => each.gradeLevel)).toEqual(['Grade 4', 'Grade 3']);
  });
});
