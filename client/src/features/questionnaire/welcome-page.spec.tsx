import { beforeEach, describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { sessionEnded, settleSignIn } from '@/api/session-gate';
import { apiUrl, http, problem, server } from '@/testing/server';
import { loadLocalDraft } from './local-draft';
import {
  FAMILY_ID,
  aSession,
  openQuestionnaire,
  serveQuestionnaire,
} from './questionnaire-fixture';

/** A parent's hand that counts: typing a name is one action, so is every press. */
function counting(user: UserEvent) {
  let actions = 0;
  return {
    count: () => actions,
    type: async (element: HTMLElement, text: string) => {
      actions += 1;
      await user.type(element, text);
    },
    press: async (name: string | RegExp) => {
      actions += 1;
      await user.click(await screen.findByRole('button', { name }));
    },
  };
}

const heading = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name });
const next = (user: UserEvent) => user.click(screen.getByRole('button', { name: 'Next' }));
const child = (name: string) => within(screen.getByRole('region', { name }));

async function nameTwoChildren(hand: ReturnType<typeof counting>) {
  const first = child('Child 1');
  await hand.type(first.getByLabelText('Name'), 'Ella');
  await hand.type(child('Ella').getByLabelText('Age'), '9');
  await hand.press('Add another child');
  expect(child('Child 2').getByLabelText('Name')).toHaveFocus();
  await hand.type(child('Child 2').getByLabelText('Name'), 'Noah');
  await hand.type(child('Noah').getByLabelText('Age'), '6');
}

beforeEach(() => localStorage.clear());

describe('a newcomer’s way through the questionnaire', () => {
  it('brings two children to generation in at most nine actions with the suggestions', async () => {
    const stored = serveQuestionnaire();
    const { user, router } = openQuestionnaire();
    const hand = counting(user);
    await heading('First, about you');
    expect(screen.getByText('Part 1 of 7')).toBeInTheDocument();
    expect(screen.getByText(/· screen 1 of 16 ·/)).toBeInTheDocument();
    await hand.press('Use the suggestions for the rest');
    await heading('Who is learning?');
    await nameTwoChildren(hand);
    await hand.press('Use the suggestions for the rest');
    await heading('Does this look right?');
    await screen.findAllByText(/Mathematics, Reading,? and History/);
    await hand.press('Make our first week');
    await heading('Making the week');

    expect(hand.count()).toBeLessThanOrEqual(9);
    expect(router.state.location.search).toContain('first');
    expect(stored.completed?.children).toMatchObject([
      { name: 'Ella', age: 9, gradeLevel: 'Grade 4' },
      { name: 'Noah', age: 6, gradeLevel: 'Grade 1' },
    ]);
    expect(stored.completed?.subjects).toHaveLength(6);
    expect(stored.completed?.parent).toMatchObject({ name: 'Ana Rivers' });
    expect(stored.completed?.meals).toMatchObject([{ title: 'Lunch', startTime: '12:00' }]);
    expect(stored.draft.partsDone).toHaveLength(7);
    expect(loadLocalDraft(localStorage, FAMILY_ID)).toBeNull();
  });

  it('asks everything, one group a screen, with the family’s own names', async () => {
    serveQuestionnaire();
    const { user } = openQuestionnaire();
    await heading('First, about you');
    await next(user);
    await heading('Who teaches, and when?');
    expect(screen.getByRole('group', { name: /When Ana Rivers is free to teach/ })).toBeVisible();
    await next(user);
    await heading('Who is learning?');
    await nameTwoChildren(counting(user));
    const titles = [
      'What is already in your week?',
      'What is already in Ella’s week?',
      'What is already in Noah’s week?',
      'What does Ella learn?',
      'What does Noah learn?',
      'How firm should the plan be?',
      'When does Ella learn best?',
      'When does Noah learn best?',
      'When do you eat?',
      'How flexible are your days?',
      'Many short turns, or one long stretch?',
      'By the clock, or as it comes?',
      'How far ahead do you plan?',
      'When time is short, what comes first?',
      'Which ways of teaching feel like yours?',
      'How do you like a day to be laid out?',
      'Does this look right?',
    ];
    for (const title of titles) {
      await next(user);
      expect(await heading(title)).toHaveFocus();
    }
  });

  it('does not go on without what cannot be suggested, and says what is missing at its field', async () => {
    serveQuestionnaire();
    const { user } = openQuestionnaire('/welcome/children');
    await heading('Who is learning?');
    await next(user);
    const name = screen.getByLabelText('Name');
    expect(name).toHaveAccessibleDescription('Give a name or a nickname.');
    expect(name).toBeInvalid();
    expect(name).toHaveFocus();
    expect(screen.getByLabelText('Age')).toHaveAccessibleDescription('Give an age from 2 to 18.');
    await user.type(name, 'Ella');
    expect(name).toBeValid();
  });

  it('leaves a field alone that nobody has typed in, though the server would not have it empty', async () => {
    serveQuestionnaire();
    let saves = 0;
    server.use(
      http.put(apiUrl('/questionnaire'), () => {
        saves += 1;
        const errors = [
          { field: 'answers.parent.parents.1.name', code: 'required', message: 'is missing' },
          { field: 'answers.parent.parents.0.freeHours', code: 'x', message: 'is too much' },
        ];
        return problem(400, 'request.invalid', { errors });
      }),
    );
    const { user } = openQuestionnaire('/welcome/adults');
    await heading('Who teaches, and when?');
    await user.click(screen.getByRole('button', { name: /Add/ }));
    const name = await screen.findByRole('textbox', { name: /Name/ });
    await waitFor(() => expect(saves).toBe(1));
    expect(
      (await screen.findAllByText('Some of it could not be saved as it is.')).length,
    ).toBeGreaterThan(0);
    expect(name).toBeValid();
    await next(user);
    expect(name).toBeInvalid();
  });

  it('is opened again from Settings, saves what was changed, and leads back without planning', async () => {
    const first = serveQuestionnaire();
    const opened = openQuestionnaire('/welcome/children');
    await heading('Who is learning?');
    await nameTwoChildren(counting(opened.user));
    await opened.user.click(
      screen.getByRole('button', { name: 'Use the suggestions for the rest' }),
    );
    await heading('Does this look right?');
    await opened.user.click(await screen.findByRole('button', { name: 'Make our first week' }));
    await heading('Making the week');
    opened.unmount();

    const again = serveQuestionnaire({ ...first.draft, completedAt: '2026-11-24T10:00:00Z' });
    const { user, router } = openQuestionnaire('/welcome/review');
    await heading('Does this look right?');
    expect(screen.getByRole('link', { name: 'Close' })).toHaveAttribute(
      'href',
      '/settings/answers',
    );
    await user.click(screen.getByRole('button', { name: 'Save the answers' }));
    expect(await screen.findByText('Your answers are saved')).toBeInTheDocument();
    expect(again.completed).not.toBeNull();
    expect(router.state.location.pathname).toBe('/settings/answers');
  }, 30_000);

  it('can be filled in with the keyboard alone', async () => {
    const stored = serveQuestionnaire();
    const { user } = openQuestionnaire('/welcome/children');
    expect(await heading('Who is learning?')).toHaveFocus();
    await user.tab();
    await user.keyboard('Ella');
    await user.tab();
    await user.keyboard('9{Enter}');
    expect(await heading('What is already in your week?')).toHaveFocus();
    for (
      let press = 0;
      screen.queryByRole('button', { name: 'Next' }) !== document.activeElement;
      press += 1
    ) {
      expect(press).toBeLessThan(10);
      await user.tab();
    }
    await user.keyboard('{Enter}');
    expect(await heading('What is already in Ella’s week?')).toHaveFocus();
    await user.tab({ shift: true });
    await waitFor(() => expect(stored.draft.answers.children?.[0]?.name).toBe('Ella'));
  });
});

describe('what was answered', () => {
  const begun = {
    answers: { children: [{ id: '0197f000-0000-7000-8000-0000000000c1', name: 'Ella', age: 9 }] },
    partsDone: ['parent', 'children'] as const,
    version: 4,
    updatedAt: '2026-11-20T08:00:00Z',
  };
  const draft = { ...begun, partsDone: [...begun.partsDone] };

  // That it takes two seconds at most is told by the spec of the saving itself, which does not depend on the machine.
  it('is in the browser at once, and soon on the server', async () => {
    const stored = serveQuestionnaire();
    const { user } = openQuestionnaire('/welcome/children');
    await heading('Who is learning?');
    await user.type(screen.getByLabelText('Name'), 'Ella');
    expect(loadLocalDraft(localStorage, FAMILY_ID)?.answers.children?.[0]?.name).toBe('Ella');
    await waitFor(() => expect(stored.draft.answers.children?.[0]?.name).toBe('Ella'));
    expect(await screen.findByText('Saved')).toBeInTheDocument();
  });

  it('is there again on another device, at the first part that is open', async () => {
    serveQuestionnaire(draft);
    openQuestionnaire();
    await heading('What is already in your week?');
  });

  it('is there again after a closed tab, on the same screen', async () => {
    serveQuestionnaire(draft);
    const first = openQuestionnaire('/welcome/flexibility');
    await heading('How firm should the plan be?');
    await first.user.click(screen.getByRole('radio', { name: /The same every day/ }));
    first.unmount();
    openQuestionnaire();
    await heading('How firm should the plan be?');
    expect(screen.getByRole('radio', { name: /The same every day/ })).toBeChecked();
  });

  it('stays when going back, also what is not yet right', async () => {
    serveQuestionnaire();
    const { user } = openQuestionnaire('/welcome/children');
    await heading('Who is learning?');
    await user.type(screen.getByLabelText('Age'), '19');
    await user.click(screen.getByRole('button', { name: 'Back' }));
    await heading('Who teaches, and when?');
    await next(user);
    await heading('Who is learning?');
    expect(screen.getByLabelText('Age')).toHaveValue('19');
  });

  it('gives way to a later answer from another device, which is told, and can be had back', async () => {
    const stored = serveQuestionnaire(draft);
    const { user } = openQuestionnaire('/welcome/flexibility');
    await heading('How firm should the plan be?');
    stored.draft = {
      ...stored.draft,
      answers: { ...stored.draft.answers, flexibility: 1 },
      version: 9,
      updatedAt: '2099-01-01T00:00:00Z',
    };
    await user.click(screen.getByRole('radio', { name: /The same every day/ }));
    await screen.findByText('Answered on two devices');
    expect(screen.getByRole('radio', { name: /A rough guide/ })).toBeChecked();
    await user.click(screen.getByRole('button', { name: 'Use the other answers' }));
    expect(screen.getByRole('radio', { name: /The same every day/ })).toBeChecked();
    await waitFor(() => expect(stored.draft.answers.flexibility).toBe(5));
  });

  it('is refused by the server at its own screen and field', async () => {
    const stored = serveQuestionnaire(draft);
    stored.refuseCompletion = problem(400, 'request.invalid', {
      errors: [
        {
          field: 'answers.children.0.name',
          code: 'text.characters',
          message: 'name must hold only characters that can be stored',
        },
      ],
    });
    const { user } = openQuestionnaire('/welcome/review');
    await screen.findByText(/Mathematics, Reading,? and History/);
    await user.click(screen.getByRole('button', { name: 'Make our first week' }));
    await heading('Who is learning?');
    const name = screen.getByLabelText('Name');
    await waitFor(() =>
      expect(name).toHaveAccessibleDescription(/^A character in this text cannot be stored/),
    );
    expect(name).toHaveFocus();
    await user.type(name, 'n');
    expect(name).toBeValid();
    await waitFor(() => expect(stored.draft.answers.children?.[0]?.name).toBe('Ellan'));
  });

  it('waits for a new sign-in when the session ends in the middle, and then arrives', async () => {
    const stored = serveQuestionnaire(draft);
    const { user } = openQuestionnaire('/welcome/flexibility');
    await heading('How firm should the plan be?');
    let signedIn = false;
    server.use(
      http.put(apiUrl('/questionnaire'), () =>
        signedIn ? undefined : problem(401, 'auth.expired'),
      ),
      http.post(apiUrl('/auth/refresh'), () => problem(401, 'auth.required')),
    );
    await user.click(screen.getByRole('radio', { name: /The same every day/ }));
    await waitFor(() => expect(sessionEnded.get()).toBe(true));
    expect(loadLocalDraft(localStorage, FAMILY_ID)?.answers.flexibility).toBe(5);
    // The parent goes on answering while the question to sign in again stands above the page.
    await user.click(screen.getByRole('radio', { name: /A steady plan|Steady/ }));
    signedIn = true;
    settleSignIn(true);
    await waitFor(() => expect(stored.draft.answers.flexibility).toBe(4));
    expect(await screen.findByText('Saved')).toBeInTheDocument();
  });

  it('stays on the device when the parent would rather not sign in now', async () => {
    serveQuestionnaire(draft);
    const { user, unmount } = openQuestionnaire('/welcome/flexibility');
    await heading('How firm should the plan be?');
    server.use(
      http.put(apiUrl('/questionnaire'), () => problem(401, 'auth.expired')),
      http.post(apiUrl('/auth/refresh'), () => problem(401, 'auth.required')),
    );
    await user.click(screen.getByRole('radio', { name: /The same every day/ }));
    await waitFor(() => expect(sessionEnded.get()).toBe(true));
    settleSignIn(false);
    expect(await screen.findByRole('link', { name: 'Sign in and go on' })).toHaveAttribute(
      'href',
      '/sign-in?returnTo=%2Fwelcome%2Fflexibility',
    );
    expect(loadLocalDraft(localStorage, FAMILY_ID)?.answers.flexibility).toBe(5);
    // Leaving tries once more.
    const later = serveQuestionnaire(draft);
    unmount();
    await waitFor(() => expect(later.draft.answers.flexibility).toBe(5));
  });

  it('belongs to owners and editors: a viewer is led to the week', async () => {
    openQuestionnaire('/welcome', { ...aSession, family: { ...aSession.family!, role: 'viewer' } });
    expect(await screen.findByRole('link', { name: 'To the week' })).toBeVisible();
  });
});

describe('suggestions', () => {
  const ella = { id: '0197f000-0000-7000-8000-0000000000c1', name: 'Ella', age: 9 };
  const noah = { id: '0197f000-0000-7000-8000-0000000000c2', name: 'Noah', age: 6 };
  const two = { answers: { children: [ella, noah] } };

  it('are marked until they are changed', async () => {
    const stored = serveQuestionnaire(two);
    const { user } = openQuestionnaire('/welcome/subjects-1');
    const maths = await screen.findByRole('button', { name: /^Mathematics Suggested/ });
    await user.click(maths);
    await user.click(screen.getByRole('radio', { name: '60' }));
    expect(screen.getByRole('button', { name: /^Mathematics 60 min/ })).toBeVisible();
    await waitFor(() => expect(stored.draft.answers.subjects?.[0]?.minutes).toBe(60));
  });

  it('offer lunch, which is marked until it is changed, and may be taken away or joined by others', async () => {
    const stored = serveQuestionnaire(two);
    const { user } = openQuestionnaire('/welcome/meals');
    await heading('When do you eat?');
    const lunch = within(await screen.findByRole('listitem'));
    expect(await lunch.findByText('Suggested')).toBeVisible();
    await user.click(lunch.getByRole('button', { name: 'Remove Lunch' }));
    expect(screen.getByText(/No meals: lessons may be planned/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Add a meal' }));
    expect(screen.getByRole('radio', { name: 'Lunch' })).toBeChecked();
    await user.click(screen.getByRole('radio', { name: 'Morning snack' }));
    await waitFor(() =>
      expect(stored.draft.answers.meals).toMatchObject([
        { title: 'Morning snack', startTime: '10:00', minutes: 15 },
      ]),
    );
  });

  it('let a sibling join a lesson, which is then shown with both', async () => {
    serveQuestionnaire(two);
    const { user } = openQuestionnaire('/welcome/subjects-1');
    await user.click(await screen.findByRole('button', { name: /^History Suggested/ }));
    await user.click(screen.getByRole('checkbox', { name: 'Noah' }));
    expect(screen.getByRole('button', { name: /^History .*with Noah/ })).toBeVisible();
    await next(user);
    await heading('What does Noah learn?');
    expect(screen.getAllByRole('button', { name: /^History/ })).toHaveLength(1);
    expect(screen.getByRole('button', { name: /^History .*with Ella/ })).toBeVisible();
  });

  it('ask once who is in a commitment, which a sibling who goes along then has as well', async () => {
    const tom = { ...{ id: ella.id.replace('c1', 'b1'), name: 'Tom' }, self: true, freeHours: [] };
    const parent = { name: 'Tom', timeZone: 'Europe/Berlin', parents: [tom] };
    const stored = serveQuestionnaire({ answers: { ...two.answers, parent } });
    const { user } = openQuestionnaire('/welcome/commitments-1');
    await user.click(await screen.findByRole('button', { name: 'Add a commitment' }));
    await user.type(screen.getByRole('textbox', { name: 'What is it?' }), 'Swimming');
    for (const name of ['Noah', 'Tom']) await user.click(screen.getByRole('checkbox', { name }));
    await user.click(screen.getByRole('button', { name: /Tue/ }));
    const companions = { parentIds: [tom.id], childIds: [noah.id] };
    await waitFor(() => expect(stored.draft.answers.commitments).toMatchObject([{ companions }]));
    await next(user);
    await heading('What is already in Noah’s week?');
    expect(screen.getByText(/^Ella · .* · Tom and Noah go along$/)).toBeVisible();
  });

  it('take a subject away and give it back', async () => {
    serveQuestionnaire(two);
    const { user } = openQuestionnaire('/welcome/subjects-1');
    await user.click(await screen.findByRole('button', { name: 'Remove History' }));
    expect(screen.queryByRole('button', { name: /^History/ })).not.toBeInTheDocument();
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(screen.getByRole('button', { name: /^History/ })).toBeVisible();
  });

  it.each([
    ['an adult', '/welcome/adults', 'Add another adult', { name: 'Remove Adult 2' }],
    ['a child', '/welcome/children', 'Add another child', { name: 'Remove Noah' }],
  ])('take %s away and give it back', async (_what, at, add, button) => {
    serveQuestionnaire(two);
    const { user } = openQuestionnaire(at);
    await user.click(await screen.findByRole('button', { name: add }));
    await user.click(await screen.findByRole('button', button));
    expect(screen.queryByRole('button', button)).not.toBeInTheDocument();
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(screen.getByRole('button', button)).toBeVisible();
  });

  it('add a typed subject with Enter, without leaving the screen', async () => {
    serveQuestionnaire(two);
    const { user } = openQuestionnaire('/welcome/subjects-1');
    await user.type(await screen.findByLabelText('Or type your own'), 'Bees{Enter}');
    expect(await screen.findByRole('button', { name: /^Bees/ })).toBeVisible();
    await heading('What does Ella learn?');
  });
});
