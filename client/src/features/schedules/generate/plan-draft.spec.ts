import { faultsOf, toRequest, type PlanDraft } from './plan-draft';

const draft: PlanDraft = {
  title: 'Week of November 23',
  startDate: '2026-11-23',
  endDate: '2026-11-27',
  childIds: ['n', 'e'],
  subjectIds: ['m'],
};

describe('the form of a plan', () => {
  it('has no fault when it is whole', () => {
    expect(faultsOf(draft)).toEqual({});
  });

  it('names each field that has to be mended', () => {
    expect(
      faultsOf({ title: ' ', startDate: '', endDate: '', childIds: [], subjectIds: [] }),
    ).toEqual({
      title: 'nameMissing',
      startDate: 'fromMissing',
      endDate: 'toMissing',
      childIds: 'noChild',
      subjectIds: 'noSubject',
    });
  });

  it('wants the end after the start, and at most 26 weeks', () => {
    expect(faultsOf({ ...draft, endDate: '2026-11-22' }).endDate).toBe('endBeforeStart');
    expect(faultsOf({ ...draft, endDate: '2027-05-23' })).toEqual({});
    expect(faultsOf({ ...draft, endDate: '2027-05-24' }).endDate).toBe('tooLong');
  });

  it('sends a choice only where it is not everything', () => {
    const all = { childIds: ['n', 'e'], subjectIds: ['m', 'r'] };
    expect(toRequest(draft, all)).toEqual({
      title: 'Week of November 23',
      startDate: '2026-11-23',
      endDate: '2026-11-27',
      childIds: undefined,
      subjectIds: ['m'],
    });
  });
});
