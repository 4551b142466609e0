type Json = Readonly<Record<string, unknown>>;

/** A family's answers without a child: its entry, its hours, its commitments, and its place in every subject. */
export function withoutChild(answers: Json, childId: string): Json {
  const children = listIn(answers, 'children');
  const commitments = listIn(answers, 'commitments');
  const subjects = listIn(answers, 'subjects');
  return {
    ...answers,
    ...(children && { children: children.filter(({ id }) => id !== childId) }),
    ...(commitments && {
      commitments: commitments.flatMap((entry) => withoutPerson(entry, childId)),
    }),
    ...(subjects && { subjects: subjects.flatMap((entry) => withoutLearner(entry, childId)) }),
    ...(isObject(answers.bestTimes) && { bestTimes: withoutKey(answers.bestTimes, childId) }),
  };
}

/** The commitment without the child: the next child who is in it has it then; nothing where the child's was nobody else's. */
function withoutPerson(commitment: Json, childId: string): Json[] {
  const companions = isObject(commitment.companions) ? commitment.companions : {};
  const others = (Array.isArray(companions.childIds) ? companions.childIds : []).filter(
    (id) => id !== childId,
  );
  if (commitment.childId !== childId) {
    return 'companions' in commitment
      ? [{ ...commitment, companions: { ...companions, childIds: others } }]
      : [commitment];
  }
  const [heir, ...rest] = others as unknown[];
  if (heir === undefined) return [];
  return [{ ...commitment, childId: heir, companions: { ...companions, childIds: rest } }];
}

/** The subject without the child; nothing where the child was its only learner. */
function withoutLearner(subject: Json, childId: string): Json[] {
  const before = listIn(subject, 'learners') ?? [];
  const learners = before.filter((learner) => learner.childId !== childId);
  if (learners.length === before.length) return [subject];
  return learners.length === 0 ? [] : [{ ...subject, learners }];
}

function withoutKey(record: Json, key: string): Json {
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));
}

function listIn(record: Json, key: string): Json[] | undefined {
  const value = record[key];
  return Array.isArray(value) ? value.filter(isObject) : undefined;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
